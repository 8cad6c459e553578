// Disclosure trees, made with OpenZeppelin's own merkle-tree library.
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { keccak256, toUtf8Bytes } from "ethers";
import { sampleHash, sampleRecords } from "./samples.mjs";

const LEAF_TYPES = ["bytes20", "uint16", "uint16", "uint32", "uint40", "bytes32", "bytes32"];

const featuresHashOf = (canonicalFeatures) => keccak256(toUtf8Bytes(canonicalFeatures));

const leafValues = ({ subjectId, scorePoints, pdBps }, i) => ({
  subjectId,
  scorePoints,
  pdBps,
  modelId: 7,
  dataTime: 1_800_000_000,
  featuresHash: sampleHash(`features ${i}`),
  salt: sampleHash(`leaf salt ${i}`),
});

function tree(size) {
  const leaves = sampleRecords(size).map(leafValues);
  const built = StandardMerkleTree.of(leaves.map(Object.values), LEAF_TYPES);
  return {
    name: `${size} ${size === 1 ? "leaf" : "leaves"}`,
    root: built.root,
    leaves: leaves.map((leaf, i) => ({
      ...leaf,
      leafHash: built.leafHash(Object.values(leaf)),
      proof: built.getProof(i),
    })),
  };
}

export const merkle = () => ({
  description: "Disclosure trees in StandardMerkleTree format; see docs/protocol.md",
  leafTypes: LEAF_TYPES,
  cases: [1, 2, 3, 5, 8, 21].map(tree),
  features: ['{"features":{"age":35,"amount":1169.5,"purpose":"A43"},"schema":"german"}', '{"features":{},"schema":"empty"}'].map(
    (canonical) => ({ canonical, featuresHash: featuresHashOf(canonical) }),
  ),
});
