// Verifies a bundle (docs/protocol.md, "Bundle") with no network: a checklist, and what it rests on.
import { checkAttesterSet, checkDigest, checkSignatures, checkTransaction } from "./batch.js";
import { concat, numberIn, padRight, word } from "./bytes.js";
import { expect } from "./expect.js";
import { bundleFault, trustFault, withKind } from "./format.js";
import { readHeader } from "./header.js";
import { keccak } from "./keccak.js";
import { checkDisclosure, checkPromotion, checkRecord, checkRelease, checkTimes } from "./record.js";
import { decode } from "./rlp.js";
import { parseStrictly } from "./strict-json.js";
import { follow } from "./trie.js";

const RECORDS_SLOT = 3;
const COMMITMENTS_SLOT = 6;
const MARKS = ["revoked", "frozen", "disputed", "frozen-by-subject", "corrected", "held"];
const WITHDRAWN = word(1);
const WORD_LAYOUT = [
  ["scorePoints", 0n],
  ["pdBps", 16n],
  ["modelId", 32n],
  ["dataTime", 64n],
  ["publishedAt", 104n],
  ["sequence", 144n],
  ["statusBits", 208n],
];

/** Trust anchors out of a file's text; throws with the reason where it is none. */
export function parseTrust(text) {
  const trust = parseStrictly(text);
  const fault = trustFault(trust);
  if (fault) throw new Error(fault);
  return trust;
}

/**
 * Verifies the text of a bundle.
 *
 * @param trust anchors; undefined to check only that the bundle agrees with itself
 * @returns {{bundle: object, passed: boolean, checks: {name: string, passed: boolean, evidence: string}[]}}
 */
export function verifyBundle(text, trust) {
  const checks = [];
  const check = (name, look) => {
    try {
      checks.push({ name, passed: true, evidence: look() });
    } catch (failure) {
      checks.push({ name, passed: false, evidence: failure.message });
    }
  };
  let bundle;
  check("format", () => {
    const read = parseStrictly(text);
    expect(bundleFault(read) === undefined, bundleFault(read));
    bundle = withKind(read);
    return bundle.format;
  });
  if (!checks[0].passed) return { bundle: undefined, passed: false, checks };
  const checkBatch = (prefix, published) => {
    check(`${prefix}attester set`, () => checkAttesterSet(published.attesterSet, trust));
    check(`${prefix}digest`, () => checkDigest(bundle, published.batch));
    check(`${prefix}signatures`, () => checkSignatures(published));
    check(`${prefix}transaction`, () => checkTransaction(bundle, published));
  };
  check("chain and contract", () => checkDomain(bundle, trust));
  check("record in batch", () => checkRecord(bundle));
  checkBatch("", bundle);
  check("times", () => checkTimes(bundle));
  if (bundle.promotion) check("promotion", () => checkPromotion(bundle));
  if (bundle.release) {
    check("release", () => checkRelease(bundle));
    checkBatch("release ", bundle.release);
  }
  check("block header", () => checkHeader(bundle));
  if (isQbft(bundle)) check("commit seals", () => checkSeals(bundle));
  check("account proof", () => `storage root ${storageRoot(bundle)}`);
  check("storage proof", () => checkStorage(bundle));
  if (bundle.promotion) check("commitment proof", () => checkCommitment(bundle));
  if (bundle.disclosure) check("disclosure", () => checkDisclosure(bundle));
  return { bundle, passed: checks.every((each) => each.passed), checks };
}

/** Whether the anchors know the bundle's block: by its hash, or by its trusted validators' seals. */
export function isBlockKnown(bundle, trust) {
  if (trust?.blockHashes?.includes(bundle.state.blockHash)) return true;
  const validators = readHeader(bundle.state.blockHeader).validators;
  return trust?.validators !== undefined && validators.length > 0 && String(validators) === String(trust.validators);
}

function checkDomain({ chainId, contract }, trust) {
  if (trust === undefined) return `chain ${chainId}, ${contract}; nothing to compare with`;
  expect(
    chainId === trust.chainId && contract === trust.contract,
    `expected chain ${trust.chainId}, ${trust.contract} but found chain ${chainId}, ${contract}`,
  );
  return `chain ${chainId}, ${contract}`;
}

function checkHeader({ record, state }) {
  const header = readHeader(state.blockHeader);
  expect(header.hash === state.blockHash, `the header hashes to ${header.hash}`);
  expect(header.number === state.blockNumber, `the header is of block ${header.number}`);
  expect(header.time >= record.publishedAt, "the block is older than the record");
  return `block ${header.number}, ${header.hash}`;
}

function isQbft({ state }) {
  try {
    return readHeader(state.blockHeader).isQbft;
  } catch {
    return false;
  }
}

function checkSeals({ state }) {
  const { validators, sealers } = readHeader(state.blockHeader);
  const known = new Set(sealers.filter((each) => validators.includes(each)));
  const needed = Math.ceil((2 * validators.length) / 3);
  expect(known.size >= needed && known.size === sealers.length, `expected ${needed} sealers but found ${known.size}`);
  return `${known.size} of ${validators.length} validators sealed it`;
}

function storageRoot({ contract, state }) {
  const account = follow(readHeader(state.blockHeader).stateRoot, keccak(contract), state.accountProof);
  expect(account !== null, "there is no such account");
  return decode(account)[2];
}

function marksOf({ statusBits }) {
  const marks = MARKS.filter((_, bit) => (statusBits >> bit) & 1);
  const marked = marks.length === 0 ? "" : `marked ${marks.join(", ")}`;
  return marks.includes("revoked") ? marked : ["unrevoked", marked].filter(Boolean).join(", ");
}

/** A mapping's slot for a key of 32 bytes, and the word that the proof shows there. */
function slotAt(bundle, key, mapping, proof) {
  const slot = keccak(concat(key, word(mapping)));
  const value = follow(storageRoot(bundle), keccak(slot), proof);
  return { slot, stored: word(value === null ? 0n : numberIn(decode(value))) };
}

function checkStorage(bundle) {
  const { slot, stored } = slotAt(bundle, padRight(bundle.subjectId), RECORDS_SLOT, bundle.state.storageProof);
  const expected = WORD_LAYOUT.reduce((sum, [field, shift]) => sum | (BigInt(bundle.record[field]) << shift), 0n);
  expect(stored === word(expected), `the slot holds ${stored}`);
  return `slot ${slot} holds the record, ${marksOf(bundle.record)}`;
}

function checkCommitment(bundle) {
  const { batch, state } = bundle;
  const { slot, stored } = slotAt(bundle, word(batch.sequence), COMMITMENTS_SLOT, state.commitmentProof);
  if (stored === WITHDRAWN) return `slot ${slot} says that the batch was withdrawn since`;
  expect(stored === batch.merkleRoot, `the slot holds ${stored}, not the batch's root`);
  return `slot ${slot} holds the batch's root`;
}
