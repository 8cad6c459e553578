// What a batch of any kind shows of itself: who could sign it, its digest, its signatures, its transaction.
import { numberIn, slice, widthOf } from "./bytes.js";
import { digestOf } from "./digest.js";
import { expect } from "./expect.js";
import { keccak } from "./keccak.js";
import { contentOf } from "./kinds.js";
import { signerOf } from "./signer.js";
import { batchCallIn, parseTransaction } from "./transaction.js";

const SIGNATURE_WIDTH = 65;
const NUMBERS = ["sequence", "epoch", "modelId", "dataTime", "deadline"];

export function checkAttesterSet({ epoch, threshold, attesters }, trust) {
  expect(threshold >= 1 && threshold <= attesters.length, `a threshold of ${threshold} of ${attesters.length}`);
  expect(attesters.every((each, i) => i === 0 || attesters[i - 1] < each), "the attesters do not ascend");
  const evidence = `${threshold} of ${attesters.length} of epoch ${epoch}`;
  if (trust === undefined) return `${evidence}; nothing to compare with`;
  const known = trust.attesterSets.find((set) => set.epoch === epoch);
  const same = known && known.threshold === threshold && String(known.attesters) === String(attesters);
  expect(same, `it is not the trusted set of epoch ${epoch}`);
  return evidence;
}

export function checkDigest(bundle, batch) {
  const digest = digestOf(bundle, batch);
  expect(digest === batch.digest, `the batch gives ${digest}`);
  return digest;
}

export function checkSignatures({ batch, attesterSet }) {
  const width = widthOf(batch.signatures);
  const found = width / SIGNATURE_WIDTH;
  expect(batch.epoch === attesterSet.epoch, `the batch is of epoch ${batch.epoch}`);
  expect(Number.isInteger(found) && found >= attesterSet.threshold, `expected ${attesterSet.threshold} but found ${found}`);
  let previous = "0x";
  for (let at = 0; at < width; at += SIGNATURE_WIDTH) {
    const packed = slice(batch.signatures, at, at + SIGNATURE_WIDTH);
    const signer = signerOf(batch.digest, slice(packed, 0, 64), Number(numberIn(slice(packed, 64))) - 27);
    expect(signer > previous, "the signers do not ascend");
    expect(attesterSet.attesters.includes(signer), `${signer} is not an attester`);
    previous = signer;
  }
  return `${found} of ${attesterSet.attesters.length} attesters signed, threshold ${attesterSet.threshold}`;
}

export function checkTransaction(bundle, { batch, transaction }) {
  const sent = transactionOf(bundle, transaction);
  expect(sent.to === bundle.contract, `it is sent to ${sent.to}`);
  const call = batchCallIn(sent.data, batch.kind);
  NUMBERS.forEach((field) => expect(call.header[field] === BigInt(batch[field]), `it carries another ${field}`));
  expect(call.header.merkleRoot === batch.merkleRoot, "it carries another merkleRoot");
  expect(call.content === contentOf(batch), "it carries another content");
  expect(call.signatures === batch.signatures, "it carries other signatures");
  return transaction.hash;
}

/** A transaction for the bundle's chain that hashes to its hash. */
export function transactionOf({ chainId }, { hash, raw }) {
  expect(keccak(raw) === hash, "its bytes do not hash to its hash");
  const sent = parseTransaction(raw);
  expect(sent.chainId === null || sent.chainId === BigInt(chainId), `it is for chain ${sent.chainId}`);
  return sent;
}
