// The kinds of batch as a bundle carries them, and the shape of a bundle by its kind; from docs/protocol.md alone.
import { Interface, TypedDataEncoder, isHexString, keccak256 } from "ethers";

const SECOND = "credit-registry-bundle/2";
const FORMATS = ["credit-registry-bundle/1", SECOND];
const HEADER = "uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline,bytes32 merkleRoot";
const LEAF =
  "bytes20 subjectId,uint16 scorePoints,uint16 pdBps,uint32 modelId,uint40 dataTime,bytes32 featuresHash,bytes32 salt";
const KINDS = {
  Batch: { field: "records", member: "bytes32 recordsHash", call: "publish", type: "bytes" },
  Commitment: { field: "leafCount", member: "uint32 leafCount", call: "commitBatch", type: "uint32" },
  Correction: { field: "corrections", member: "bytes32 correctionsHash", call: "correctRecords", type: "bytes" },
  Release: { field: "subjects", member: "bytes32 subjectsHash", call: "releaseBatch", type: "bytes" },
};
const CALLS = new Interface([
  ...Object.values(KINDS).map(({ call, type }) => `function ${call}((${HEADER}) header,${type} content,bytes signatures)`),
  `function promote(uint64 sequence,(${LEAF}) leaf,bytes32[] proof)`,
]);
const ATTESTER_SET = "epoch threshold attesters";
const TRANSACTION = "hash raw";

/** What the batch carries: packed bytes, or a number of leaves. */
export const contentOf = (batch) => batch[KINDS[batch.kind].field];

/** The EIP-712 digest of a batch. */
export function digestOf({ chainId, contract }, batch) {
  const domain = { name: "CreditRating", version: "1", chainId, verifyingContract: contract };
  const { member, type } = KINDS[batch.kind];
  const members = [...HEADER.split(","), member, "bytes32 previousHash"].map((each) => each.split(" "));
  const content = contentOf(batch);
  const value = { ...batch, [member.split(" ")[1]]: type === "bytes" ? keccak256(content) : content };
  return TypedDataEncoder.hash(domain, { [batch.kind]: members.map(([type, name]) => ({ name, type })) }, value);
}

/** Whether call data publish this very batch. */
export function publishes(data, batch) {
  const call = CALLS.decodeFunctionData(KINDS[batch.kind].call, data);
  const fields = HEADER.split(",").map((each) => each.split(" ")[1]);
  return (
    fields.every((field) => String(call.header[field]) === String(batch[field])) &&
    String(call.content) === String(contentOf(batch)) &&
    call.signatures === batch.signatures
  );
}

/** Whether call data carry the call, perhaps within a wallet's, that promotes this leaf: its values, its siblings. */
export const promotes = (data, sequence, leaf, proof) =>
  data.includes(CALLS.encodeFunctionData("promote", [sequence, leaf, proof]).slice(2));

/** The same bundle with its batch's kind told, which the first format leaves out. */
export const withKind = (bundle) =>
  bundle.format === SECOND ? bundle : { ...bundle, batch: { kind: "Batch", ...bundle.batch } };

/** What is wrong with a bundle's shape; undefined where nothing is. */
export function formatFault(bundle) {
  if (!FORMATS.includes(bundle.format)) return `format ${bundle.format} is not known`;
  const { kind } = withKind(bundle).batch ?? {};
  if (!["Batch", "Commitment", "Correction"].includes(kind)) return `batch.kind ${kind} is not known`;
  if (bundle.release && bundle.release.batch?.kind !== "Release") return "release.batch is no release";
  for (const [path, [names, optional]] of Object.entries(shapeOf(bundle, kind))) {
    const object = path.split(".").reduce((parent, name) => (name ? parent[name] : parent), bundle);
    const missing = names.split(" ").find((name) => object[name] === undefined || object[name] === null);
    if (missing) return `${path}.${missing} is missing`;
    const known = [...names.split(" "), ...optional];
    const extra = Object.keys(object).find((name) => !known.includes(name));
    if (extra) return `${path}.${extra} is not a field`;
  }
  const sets = [bundle.attesterSet, ...(bundle.release ? [bundle.release.attesterSet] : [])];
  const wide = [bundle.contract, bundle.subjectId, ...sets.flatMap((set) => set.attesters)];
  return wide.every((value) => isHexString(value, 20)) ? undefined : "an address or subject is not 20 bytes";
}

function shapeOf(bundle, kind) {
  const second = bundle.format === SECOND;
  const cold = kind === "Commitment";
  const batch = (of) =>
    `sequence epoch modelId dataTime deadline merkleRoot ${KINDS[of].field} previousHash digest signatures` +
    (second ? " kind" : "");
  return {
    "": [
      "format chainId contract subjectId record batch attesterSet transaction state" + (cold ? " promotion" : ""),
      second ? ["disclosure", "release"] : ["disclosure"],
    ],
    record: ["scorePoints pdBps modelId dataTime publishedAt sequence statusBits", []],
    batch: [batch(kind), []],
    attesterSet: [ATTESTER_SET, []],
    transaction: [TRANSACTION, []],
    ...(cold && { promotion: ["featuresHash salt proof transaction", []], "promotion.transaction": [TRANSACTION, []] }),
    ...(second && bundle.release && {
      release: ["batch attesterSet transaction", []],
      "release.batch": [batch("Release"), []],
      "release.attesterSet": [ATTESTER_SET, []],
      "release.transaction": [TRANSACTION, []],
    }),
    state: ["blockNumber blockHash blockHeader accountProof storageProof" + (cold ? " commitmentProof" : ""), []],
    ...(bundle.disclosure && { disclosure: ["featuresHash salt proof features", []] }),
  };
}
