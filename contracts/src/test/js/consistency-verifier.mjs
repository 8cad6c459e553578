// A second verifier of consistency proofs, written from docs/protocol.md alone.
import { AbiCoder, TypedDataEncoder, concat, keccak256, toUtf8Bytes } from "ethers";

const CONTENT = {
  Batch: "bytes32 recordsHash",
  Commitment: "uint32 leafCount",
  Correction: "bytes32 correctionsHash",
  Release: "bytes32 subjectsHash",
};
const FIELDS = {
  proof: "format chainId contract from to batches",
  point: "sequence digest",
  batch: "kind sequence epoch modelId dataTime deadline merkleRoot content",
};
const ZERO = "0x" + "00".repeat(32);

/** The reason why the proof does not hold, or undefined where it does. */
export function faultOf(proof, trust) {
  const format =
    fieldFault(proof, FIELDS.proof) ??
    fieldFault(proof.from, FIELDS.point) ??
    fieldFault(proof.to, FIELDS.point) ??
    proof.batches.map((batch) => fieldFault(batch, FIELDS.batch)).find((fault) => fault);
  if (format) return format;
  if (proof.format !== "credit-registry-consistency/1") return `format ${proof.format} is not known`;
  if (proof.chainId !== trust.chainId || proof.contract !== trust.contract) return "another chain or contract";
  if ((proof.from.sequence === 0) !== (proof.from.digest === ZERO)) return "a digest before the first batch";
  let { sequence, digest } = proof.from;
  for (const batch of proof.batches) {
    if (!CONTENT[batch.kind]) return `kind ${batch.kind} is not known`;
    if (batch.sequence !== ++sequence) return `batch ${batch.sequence} where ${sequence} belongs`;
    digest = digestOf(proof, batch, digest);
  }
  if (sequence !== proof.to.sequence) return `ends at batch ${sequence}`;
  return digest === proof.to.digest ? undefined : `ends at digest ${digest}`;
}

function fieldFault(object, names) {
  const expected = names.split(" ");
  const missing = expected.find((name) => object?.[name] === undefined || object[name] === null);
  if (missing) return `${missing} is missing`;
  const extra = Object.keys(object).find((name) => !expected.includes(name));
  return extra && `${extra} is not a field`;
}

function digestOf({ chainId, contract }, batch, previousHash) {
  const type =
    `${batch.kind}(uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline,` +
    `bytes32 merkleRoot,${CONTENT[batch.kind]},bytes32 previousHash)`;
  const struct = AbiCoder.defaultAbiCoder().encode(
    ["bytes32", "uint64", "uint32", "uint32", "uint40", "uint40", "bytes32", "bytes32", "bytes32"],
    [
      keccak256(toUtf8Bytes(type)),
      batch.sequence,
      batch.epoch,
      batch.modelId,
      batch.dataTime,
      batch.deadline,
      batch.merkleRoot,
      batch.content,
      previousHash,
    ],
  );
  const domain = { name: "CreditRating", version: "1", chainId, verifyingContract: contract };
  return keccak256(concat(["0x1901", TypedDataEncoder.hashDomain(domain), keccak256(struct)]));
}
