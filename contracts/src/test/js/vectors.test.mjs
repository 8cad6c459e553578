// ethers and OpenZeppelin's library agree with every shared vector: the Java twin reads the same files.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { TypedDataEncoder, dataSlice, keccak256, recoverAddress, toUtf8Bytes } from "ethers";
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";

const read = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));

const typedData = read("typed-data");
for (const vector of typedData.cases) {
  test(`typed data: ${vector.name}`, () => {
    const message = { ...vector.header, recordsHash: keccak256(vector.records), previousHash: vector.previousHash };
    assert.equal(TypedDataEncoder.hash(vector.domain, typedData.types, message), vector.digest);
    vector.signers.forEach((signer, i) => {
      const signature = dataSlice(vector.signatures, 65 * i, 65 * (i + 1));
      assert.equal(recoverAddress(vector.digest, signature).toLowerCase(), signer.address);
    });
  });
}

const kinds = read("kinds");
for (const vector of kinds.cases) {
  test(`typed data: ${vector.kind}`, () => {
    const [, name, list] = /^(\w+)\((.*)\)$/.exec(vector.type);
    const members = list.split(",").map((member) => member.split(" ")).map(([type, member]) => ({ name: member, type }));
    const { name: content, type } = members.at(-2);
    const value = type === "uint32" ? BigInt(vector.content) : keccak256(vector.content);
    const message = { ...vector.header, [content]: value, previousHash: vector.previousHash };
    assert.equal(TypedDataEncoder.hash(kinds.domain, { [name]: members }, message), vector.digest);
  });
}

const merkle = read("merkle");
for (const vector of merkle.cases) {
  test(`Merkle proofs: ${vector.name}`, () => {
    for (const leaf of vector.leaves) {
      const values = [
        leaf.subjectId,
        leaf.scorePoints,
        leaf.pdBps,
        leaf.modelId,
        leaf.dataTime,
        leaf.featuresHash,
        leaf.salt,
      ];
      assert.ok(StandardMerkleTree.verify(vector.root, merkle.leafTypes, values, leaf.proof));
    }
  });
}

for (const vector of merkle.features) {
  test(`features: ${vector.featuresHash}`, () =>
    assert.equal(keccak256(toUtf8Bytes(vector.canonical)), vector.featuresHash));
}
