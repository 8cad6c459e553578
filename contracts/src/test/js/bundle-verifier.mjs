// A second verifier of bundles, written from docs/protocol.md alone: shares nothing with the Java one but the format.
import {
  AbiCoder,
  Signature,
  Transaction,
  concat,
  dataSlice,
  decodeRlp,
  encodeRlp,
  getBytes,
  keccak256,
  recoverAddress,
  toUtf8Bytes,
  zeroPadBytes,
} from "ethers";
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { contentOf, digestOf, formatFault, promotes, publishes, withKind } from "./bundle-kinds.mjs";
import { follow } from "./trie.mjs";

const RECORDS_SLOT = 3; // docs/storage-layout.md
const COMMITMENTS_SLOT = 6;
const CORRECTED = 16;
const WITHDRAWN = 1n;
const HALF_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n / 2n;
const QBFT_MIX_HASH = "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";
const RECORD_BITS = {
  scorePoints: 16,
  pdBps: 16,
  modelId: 32,
  dataTime: 40,
  publishedAt: 40,
  sequence: 64,
  statusBits: 16,
};
const LEAF_TYPES = "bytes20 uint16 uint16 uint32 uint40 bytes32 bytes32".split(" ");

/** Names of the failed checks with the reason; empty where the bundle holds under the trust anchors. */
export function failuresOf(given, trust) {
  const failures = [];
  const check = (name, look) => {
    try {
      const wrong = look();
      if (wrong) failures.push({ name, reason: wrong });
    } catch (error) {
      failures.push({ name, reason: error.message });
    }
  };
  check("format", () => formatFault(given));
  if (failures.length > 0) return failures;
  const bundle = withKind(given);
  const { release, promotion, disclosure } = bundle;
  const checkBatch = (prefix, published) => {
    check(`${prefix}attester set`, () => attesterSetFault(published, trust));
    check(`${prefix}digest`, () => digestOf(bundle, published.batch) !== published.batch.digest && "another digest follows");
    check(`${prefix}signatures`, () => signatureFault(published));
    check(`${prefix}transaction`, () => !publishes(callOf(bundle, published.transaction), published.batch) && "it publishes something else");
  };
  check("chain and contract", () => domainFault(bundle, trust));
  checkBatch("", bundle);
  check("record in batch", () => recordFault(bundle));
  check("times", () => timeFault(bundle));
  if (promotion) check("promotion", () => promotionFault(bundle));
  if (release) {
    checkBatch("release ", release);
    check("release", () => releaseFault(bundle));
  }
  check("block header", () => headerFault(bundle));
  if (isQbft(bundle)) check("commit seals", () => sealFault(bundle));
  check("account proof", () => storageRoot(bundle) && undefined);
  check("storage proof", () => storageFault(bundle));
  if (promotion) check("commitment proof", () => commitmentFault(bundle));
  if (disclosure) check("disclosure", () => disclosureFault(bundle));
  return failures;
}

function domainFault(bundle, trust) {
  const same = bundle.chainId === trust.chainId && bundle.contract === trust.contract;
  return !same && `expected chain ${trust.chainId}, contract ${trust.contract}`;
}

function attesterSetFault({ attesterSet }, trust) {
  const known = trust.attesterSets.find((set) => set.epoch === attesterSet.epoch);
  const same = known && JSON.stringify(known) === JSON.stringify(attesterSet);
  return !same && `not the trusted set of epoch ${attesterSet.epoch}`;
}

function recordFault(bundle) {
  const { record, batch, promotion } = bundle;
  const marked = (record.statusBits & CORRECTED) !== 0;
  if (marked !== (batch.kind === "Correction")) return "only a correction is marked as corrected";
  if (batch.sequence !== record.sequence) return "the record is of another batch";
  if (promotion) return !isUnder(batch.merkleRoot, leafOf(bundle, promotion), promotion.proof) && "the leaf is not in the tree";
  return packedFault(bundle, batch.kind === "Correction" ? 34 : 24);
}

function packedFault({ subjectId, record, batch }, width) {
  const own = split(contentOf(batch), width).filter((packed) => dataSlice(packed, 0, 20) === subjectId);
  const same =
    own.length === 1 &&
    Number(dataSlice(own[0], 20, 22)) === record.scorePoints &&
    Number(dataSlice(own[0], 22, 24)) === record.pdBps &&
    ["modelId", "dataTime"].every((field) => batch[field] === record[field]);
  return !same && "the batch says something else of the subject";
}

function split(packed, width) {
  const count = getBytes(packed).length / width;
  if (!Number.isInteger(count) || count < 1) throw new Error("the content is malformed");
  return Array.from({ length: count }, (_, i) => dataSlice(packed, i * width, i * width + width));
}

function signatureFault({ batch, attesterSet }) {
  const length = getBytes(batch.signatures).length;
  if (batch.epoch !== attesterSet.epoch) return "the attester set is of another epoch";
  if (length % 65 !== 0 || length / 65 < attesterSet.threshold) return "too few signatures";
  let previous = 0n;
  for (let at = 0; at < length; at += 65) {
    const packed = dataSlice(batch.signatures, at, at + 65);
    const v = Number(dataSlice(packed, 64));
    if (v !== 27 && v !== 28) return `v is ${v}`;
    if (BigInt(dataSlice(packed, 32, 64)) > HALF_ORDER) return "s is high";
    const signer = recoverAddress(batch.digest, Signature.from(packed)).toLowerCase();
    if (BigInt(signer) <= previous) return "signers do not ascend";
    if (!attesterSet.attesters.includes(signer)) return `${signer} is not an attester`;
    previous = BigInt(signer);
  }
  return undefined;
}

/** A transaction for the bundle's chain that hashes to its hash. */
function transactionOf({ chainId }, { hash, raw }) {
  if (keccak256(raw) !== hash) throw new Error("its bytes do not hash to its hash");
  const transaction = Transaction.from(raw);
  const signedFor = transaction.chainId;
  if (signedFor !== 0n && signedFor !== BigInt(chainId)) throw new Error(`it is for chain ${signedFor}`);
  return transaction;
}

/** Call data of a transaction that is sent to the bundle's contract. */
function callOf(bundle, transaction) {
  const { to, data } = transactionOf(bundle, transaction);
  if (to.toLowerCase() !== bundle.contract) throw new Error(`it is sent to ${to}`);
  return data;
}

function promotionFault(bundle) {
  const { batch, promotion } = bundle;
  const { data } = transactionOf(bundle, promotion.transaction);
  return !promotes(data, batch.sequence, leafOf(bundle, promotion), promotion.proof) && "it promotes something else";
}

function releaseFault({ subjectId, batch, release }) {
  const { sequence, previousHash, subjects } = release.batch;
  if (!split(subjects, 20).includes(subjectId)) return "it does not name the subject";
  if (sequence <= batch.sequence) return "it is not after the batch";
  return sequence === batch.sequence + 1 && previousHash !== batch.digest && "it does not follow the batch";
}

function timeFault({ record, batch, promotion, release }) {
  const { publishedAt } = record;
  const storing = release ? release.batch : promotion ? undefined : batch;
  const inOrder =
    record.dataTime <= publishedAt &&
    batch.dataTime <= publishedAt &&
    (storing === undefined || (storing.dataTime <= publishedAt && publishedAt <= storing.deadline));
  return !inOrder && "data, publication and deadline do not follow each other";
}

function headerFault({ record, state }) {
  const fields = decodeRlp(state.blockHeader);
  if (headerHash(fields) !== state.blockHash) return "the header does not hash to the block's hash";
  if (Number(fields[8]) !== state.blockNumber) return "the header has another number";
  return Number(fields[11]) < record.publishedAt && "the block is older than the record";
}

/** keccak-256 of the header; on QBFT chains with extra data of round 0 and without seals. */
export function headerHash(fields) {
  if (fields[13] !== QBFT_MIX_HASH) return keccak256(encodeRlp(fields));
  const [vanity, validators, vote] = decodeRlp(fields[12]);
  const bare = encodeRlp([vanity, validators, vote, "0x", []]);
  return keccak256(encodeRlp(fields.map((field, i) => (i === 12 ? bare : field))));
}

function isQbft({ state }) {
  try {
    return decodeRlp(state.blockHeader)[13] === QBFT_MIX_HASH;
  } catch {
    return false; // the block header's check says so
  }
}

/** The seals are over the header with its round and without seals, by two thirds of its own validators. */
function sealFault({ state }) {
  const fields = decodeRlp(state.blockHeader);
  const [vanity, validators, vote, round, seals] = decodeRlp(fields[12]);
  const bare = encodeRlp([vanity, validators, vote, round, []]);
  const sealed = keccak256(encodeRlp(fields.map((field, i) => (i === 12 ? bare : field))));
  const sealers = new Set();
  for (const seal of seals) {
    const v = Number(dataSlice(seal, 64));
    if (getBytes(seal).length !== 65 || v > 1) return "a seal is malformed";
    const sealer = recoverAddress(sealed, Signature.from(concat([dataSlice(seal, 0, 64), new Uint8Array([v + 27])]))).toLowerCase();
    if (!validators.includes(sealer)) return `${sealer} is not a validator`;
    sealers.add(sealer);
  }
  const quorum = Math.ceil((2 * validators.length) / 3);
  return (quorum === 0 || sealers.size < quorum) && `expected ${quorum} sealers but found ${sealers.size}`;
}

function storageRoot({ contract, state }) {
  const stateRoot = decodeRlp(state.blockHeader)[3];
  const account = follow(stateRoot, keccak256(contract), state.accountProof);
  if (account === null) throw new Error("there is no such account");
  return decodeRlp(account)[2];
}

/** The word at a mapping's key, which is padded to 32 bytes. */
function wordAt(bundle, key, mappingSlot, proof) {
  const slot = keccak256(concat([key, AbiCoder.defaultAbiCoder().encode(["uint256"], [mappingSlot])]));
  const value = follow(storageRoot(bundle), keccak256(slot), proof);
  return value === null ? 0n : BigInt(decodeRlp(value));
}

function storageFault(bundle) {
  const { subjectId, record, state } = bundle;
  const word = wordAt(bundle, zeroPadBytes(subjectId, 32), RECORDS_SLOT, state.storageProof);
  let expected = 0n;
  let shift = 0n;
  for (const [field, width] of Object.entries(RECORD_BITS)) {
    expected |= BigInt(record[field]) << shift;
    shift += BigInt(width);
  }
  return word !== expected && `the slot holds ${word.toString(16)}`;
}

function commitmentFault(bundle) {
  const { batch, state } = bundle;
  const key = AbiCoder.defaultAbiCoder().encode(["uint64"], [batch.sequence]);
  const word = wordAt(bundle, key, COMMITMENTS_SLOT, state.commitmentProof);
  return word !== BigInt(batch.merkleRoot) && word !== WITHDRAWN && `the slot holds ${word.toString(16)}`;
}

const leafOf = ({ subjectId, record }, { featuresHash, salt }) => [
  subjectId,
  record.scorePoints,
  record.pdBps,
  record.modelId,
  record.dataTime,
  featuresHash,
  salt,
];

const isUnder = (root, leaf, proof) => StandardMerkleTree.verify(root, LEAF_TYPES, leaf, proof);

function disclosureFault(bundle) {
  const { batch, disclosure } = bundle;
  if (keccak256(toUtf8Bytes(disclosure.features)) !== disclosure.featuresHash) return "the features do not hash";
  return !isUnder(batch.merkleRoot, leafOf(bundle, disclosure), disclosure.proof) && "the leaf is not in the tree";
}
