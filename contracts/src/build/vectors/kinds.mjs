// Digests of the kinds of batch besides scores, with what each carries; see docs/protocol.md.
import { concat, keccak256, Signature, toBeHex, TypedDataEncoder } from "ethers";
import { BATCH_CONTENT, batchTypes } from "../batch-types.mjs";
import { packRecord, sampleHash, sampleRecords, sampleSubject, sampleWallets } from "./samples.mjs";

const DOMAIN = {
  name: "CreditRating",
  version: "1",
  chainId: 20260,
  verifyingContract: "0x5fbdb2315678afecb367f032d93f642f64180aa3",
};

const header = (sequence, merkleRoot) => ({
  sequence: sequence.toString(),
  epoch: 1,
  modelId: 7,
  dataTime: 1_800_000_000,
  deadline: 1_800_003_600,
  merkleRoot,
});

/** A record, the batch that brought what it replaces, and the reason code. */
const packCorrection = (record, replaced, reasonCode) =>
  concat([packRecord(record), toBeHex(replaced, 8), toBeHex(reasonCode, 2)]);

function signed(kind, type, head, content, value, previousHash) {
  const types = batchTypes(type);
  const member = BATCH_CONTENT[type];
  const digest = TypedDataEncoder.hash(DOMAIN, types, { ...head, [member.name]: value, previousHash });
  const signatures = sampleWallets.slice(0, 3).map((wallet) => Signature.from(wallet.signingKey.sign(digest)).serialized);
  return { kind, type: TypedDataEncoder.from(types).encodeType(type), header: head, content, previousHash, digest, signatures: concat(signatures) };
}

export function kinds() {
  const corrections = concat(sampleRecords(2).map((record, i) => packCorrection(record, i + 1, 300 + i)));
  const subjects = concat([0, 1, 2].map(sampleSubject));
  const root = sampleHash("cold root");
  const zero = `0x${"00".repeat(32)}`;
  return {
    description: "Digests of commitments, corrections and releases, signed by the first three sample wallets",
    domain: DOMAIN,
    cases: [
      signed("COMMITMENT", "Commitment", header(1, root), toBeHex(1_000_000, 4), 1_000_000, zero),
      signed("CORRECTIONS", "Correction", header(2, root), corrections, keccak256(corrections), sampleHash("first")),
      signed("RELEASE", "Release", header(3, zero), subjects, keccak256(subjects), sampleHash("second")),
    ],
    corrections: {
      packed: corrections,
      values: sampleRecords(2).map((record, i) => ({ ...record, replacedSequence: i + 1, reasonCode: 300 + i })),
    },
  };
}
