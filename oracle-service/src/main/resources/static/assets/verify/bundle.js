// Verifies a bundle (docs/protocol.md, "Bundle") with no network: a checklist, and what it rests on.
import { concat, numberIn, padRight, slice, widthOf, word } from "./bytes.js";
import { digestOf } from "./digest.js";
import { bundleFault, trustFault } from "./format.js";
import { readHeader } from "./header.js";
import { keccak, keccakOfText } from "./keccak.js";
import { leafHash, rootOf } from "./leaf.js";
import { decode } from "./rlp.js";
import { signerOf } from "./signer.js";
import { parseStrictly } from "./strict-json.js";
import { parseTransaction, publishCallIn } from "./transaction.js";
import { follow } from "./trie.js";

const RECORDS_SLOT = 3;
const RECORD_WIDTH = 24;
const SIGNATURE_WIDTH = 65;
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
    bundle = parseStrictly(text);
    expect(bundleFault(bundle) === undefined, bundleFault(bundle));
    return bundle.format;
  });
  if (!checks[0].passed) return { bundle: undefined, passed: false, checks };
  check("chain and contract", () => checkDomain(bundle, trust));
  check("attester set", () => checkAttesterSet(bundle, trust));
  check("record in batch", () => checkRecord(bundle));
  check("digest", () => checkDigest(bundle));
  check("signatures", () => checkSignatures(bundle));
  check("transaction", () => checkTransaction(bundle));
  check("times", () => checkTimes(bundle));
  check("block header", () => checkHeader(bundle));
  if (isQbft(bundle)) check("commit seals", () => checkSeals(bundle));
  check("account proof", () => `storage root ${storageRoot(bundle)}`);
  check("storage proof", () => checkStorage(bundle));
  if (bundle.disclosure) check("disclosure", () => checkDisclosure(bundle));
  return { bundle, passed: checks.every((each) => each.passed), checks };
}

/** Whether the anchors know the bundle's block: by its hash, or by its trusted validators' seals. */
export function isBlockKnown(bundle, trust) {
  if (trust?.blockHashes?.includes(bundle.state.blockHash)) return true;
  const validators = readHeader(bundle.state.blockHeader).validators;
  return trust?.validators !== undefined && validators.length > 0 && String(validators) === String(trust.validators);
}

function expect(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

function checkDomain({ chainId, contract }, trust) {
  if (trust === undefined) return `chain ${chainId}, ${contract}; nothing to compare with`;
  expect(
    chainId === trust.chainId && contract === trust.contract,
    `expected chain ${trust.chainId}, ${trust.contract} but found chain ${chainId}, ${contract}`,
  );
  return `chain ${chainId}, ${contract}`;
}

function checkAttesterSet({ attesterSet }, trust) {
  const { epoch, threshold, attesters } = attesterSet;
  expect(threshold >= 1 && threshold <= attesters.length, `a threshold of ${threshold} of ${attesters.length}`);
  expect(attesters.every((each, i) => i === 0 || attesters[i - 1] < each), "the attesters do not ascend");
  const evidence = `${threshold} of ${attesters.length} of epoch ${epoch}`;
  if (trust === undefined) return `${evidence}; nothing to compare with`;
  const known = trust.attesterSets.find((set) => set.epoch === epoch);
  const same = known && known.threshold === threshold && String(known.attesters) === String(attesters);
  expect(same, `it is not the trusted set of epoch ${epoch}`);
  return evidence;
}

function checkRecord({ subjectId, record, batch }) {
  const width = widthOf(batch.records);
  expect(width > 0 && width % RECORD_WIDTH === 0, `${width} bytes are no records`);
  const own = [];
  for (let at = 0; at < width; at += RECORD_WIDTH) {
    const packed = slice(batch.records, at, at + RECORD_WIDTH);
    if (slice(packed, 0, 20) === subjectId) own.push(packed);
  }
  expect(own.length === 1, `expected one record of the subject but found ${own.length}`);
  const points = Number(numberIn(slice(own[0], 20, 22)));
  const pdBps = Number(numberIn(slice(own[0], 22, 24)));
  expect(points === record.scorePoints && pdBps === record.pdBps, `the batch says ${points} points, ${pdBps} bps`);
  ["sequence", "modelId", "dataTime"].forEach((field) => expect(batch[field] === record[field], `${field} differs`));
  return `${points} points, ${pdBps} bps, batch ${record.sequence}`;
}

function checkDigest(bundle) {
  const digest = digestOf(bundle);
  expect(digest === bundle.batch.digest, `the batch gives ${digest}`);
  return digest;
}

function checkSignatures({ batch, attesterSet }) {
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

function checkTransaction({ chainId, contract, batch, transaction }) {
  expect(keccak(transaction.raw) === transaction.hash, "its bytes do not hash to its hash");
  const sent = parseTransaction(transaction.raw);
  expect(sent.to === contract, `it is sent to ${sent.to}`);
  expect(sent.chainId === null || sent.chainId === BigInt(chainId), `it is for chain ${sent.chainId}`);
  const call = publishCallIn(sent.data);
  ["sequence", "epoch", "modelId", "dataTime", "deadline"].forEach((field) =>
    expect(call.header[field] === BigInt(batch[field]), `it carries another ${field}`),
  );
  ["records", "signatures"].forEach((field) => expect(call[field] === batch[field], `it carries other ${field}`));
  expect(call.header.merkleRoot === batch.merkleRoot, "it carries another merkleRoot");
  return transaction.hash;
}

function checkTimes({ record, batch }) {
  const inOrder = batch.dataTime <= record.publishedAt && record.publishedAt <= batch.deadline;
  const at = (seconds) => new Date(1000 * seconds).toISOString().replace(".000", "");
  const evidence = `data ${at(batch.dataTime)}, published ${at(record.publishedAt)}, deadline ${at(batch.deadline)}`;
  expect(inOrder, evidence);
  return evidence;
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

function checkStorage(bundle) {
  const slot = keccak(concat(padRight(bundle.subjectId), word(RECORDS_SLOT)));
  const value = follow(storageRoot(bundle), keccak(slot), bundle.state.storageProof);
  const stored = value === null ? 0n : numberIn(decode(value));
  const expected = WORD_LAYOUT.reduce((sum, [field, shift]) => sum | (BigInt(bundle.record[field]) << shift), 0n);
  expect(stored === expected, `the slot holds ${word(stored)}`);
  return `slot ${slot}`;
}

function checkDisclosure({ subjectId, record, batch, disclosure }) {
  expect(keccakOfText(disclosure.features) === disclosure.featuresHash, "the features do not hash to featuresHash");
  const leaf = leafHash({ subjectId, ...record, featuresHash: disclosure.featuresHash, salt: disclosure.salt });
  expect(rootOf(leaf, disclosure.proof) === batch.merkleRoot, "the leaf is not under the batch's Merkle root");
  return `leaf ${leaf}`;
}
