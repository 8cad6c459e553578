// A second verifier of bundles, written from docs/protocol.md alone: shares nothing with the Java one but the format.
import {
  AbiCoder,
  Interface,
  Signature,
  Transaction,
  TypedDataEncoder,
  concat,
  dataSlice,
  decodeRlp,
  encodeRlp,
  getBytes,
  isHexString,
  keccak256,
  recoverAddress,
  toUtf8Bytes,
  zeroPadBytes,
} from "ethers";
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { follow } from "./trie.mjs";

const RECORDS_SLOT = 3; // docs/storage-layout.md
const HALF_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n / 2n;
const QBFT_MIX_HASH = "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";
const BATCH = "sequence epoch modelId dataTime deadline merkleRoot recordsHash previousHash".split(" ");
const BATCH_TYPES = "uint64 uint32 uint32 uint40 uint40 bytes32 bytes32 bytes32".split(" ");
const LEAF_TYPES = "bytes20 uint16 uint16 uint32 uint40 bytes32 bytes32".split(" ");
const PUBLISH = new Interface([
  "function publish((uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline,bytes32 merkleRoot) header,bytes records,bytes signatures)",
]);
const FIELDS = {
  "": "format chainId contract subjectId record batch attesterSet transaction state disclosure",
  record: "scorePoints pdBps modelId dataTime publishedAt sequence statusBits",
  batch: "sequence epoch modelId dataTime deadline merkleRoot records previousHash digest signatures",
  attesterSet: "epoch threshold attesters",
  transaction: "hash raw",
  state: "blockNumber blockHash blockHeader accountProof storageProof",
  disclosure: "featuresHash salt proof features",
};

/** Names of the failed checks with the reason; empty where the bundle holds under the trust anchors. */
export function failuresOf(bundle, trust) {
  const failures = [];
  const check = (name, look) => {
    try {
      const wrong = look();
      if (wrong) failures.push({ name, reason: wrong });
    } catch (error) {
      failures.push({ name, reason: error.message });
    }
  };
  check("format", () => formatFault(bundle));
  if (failures.length > 0) return failures;
  check("chain and contract", () => domainFault(bundle, trust));
  check("attester set", () => attesterSetFault(bundle, trust));
  check("record in batch", () => recordFault(bundle));
  check("digest", () => bundle.batch.digest !== digestOf(bundle) && "the batch gives another digest");
  check("signatures", () => signatureFault(bundle));
  check("transaction", () => transactionFault(bundle));
  check("times", () => timeFault(bundle));
  check("block header", () => headerFault(bundle));
  if (isQbft(bundle)) check("commit seals", () => sealFault(bundle));
  check("account proof", () => storageRoot(bundle) && undefined);
  check("storage proof", () => storageFault(bundle));
  if (bundle.disclosure) check("disclosure", () => disclosureFault(bundle));
  return failures;
}

function formatFault(bundle) {
  if (bundle.format !== "credit-registry-bundle/1") return `format ${bundle.format} is not known`;
  for (const [path, names] of Object.entries(FIELDS)) {
    const object = path === "" ? bundle : bundle[path];
    if (path === "disclosure" && object === undefined) continue;
    const expected = names.split(" ").filter((name) => name !== "disclosure");
    const missing = expected.find((name) => object[name] === undefined || object[name] === null);
    if (missing) return `${path}.${missing} is missing`;
    const extra = Object.keys(object).find((name) => !names.split(" ").includes(name));
    if (extra) return `${path}.${extra} is not a field`;
  }
  const wide = [bundle.contract, bundle.subjectId, ...bundle.attesterSet.attesters];
  if (!wide.every((value) => isHexString(value, 20))) return "an address or subject is not 20 bytes";
  return undefined;
}

function domainFault(bundle, trust) {
  const same = bundle.chainId === trust.chainId && bundle.contract === trust.contract;
  return !same && `expected chain ${trust.chainId}, contract ${trust.contract}`;
}

function attesterSetFault(bundle, trust) {
  const known = trust.attesterSets.find((set) => set.epoch === bundle.attesterSet.epoch);
  const same = known && JSON.stringify(known) === JSON.stringify(bundle.attesterSet);
  return !same && `not the trusted set of epoch ${bundle.attesterSet.epoch}`;
}

function recordFault({ subjectId, record, batch }) {
  const count = (getBytes(batch.records).length / 24) | 0;
  if (count * 24 !== getBytes(batch.records).length || count < 1) return "records are malformed";
  const all = Array.from({ length: count }, (_, i) => dataSlice(batch.records, i * 24, i * 24 + 24));
  const own = all.filter((packed) => dataSlice(packed, 0, 20) === subjectId);
  const same =
    own.length === 1 &&
    Number(dataSlice(own[0], 20, 22)) === record.scorePoints &&
    Number(dataSlice(own[0], 22, 24)) === record.pdBps &&
    ["sequence", "modelId", "dataTime"].every((field) => batch[field] === record[field]);
  return !same && "the batch says something else of the subject";
}

/** The EIP-712 digest of the bundle's batch. */
export function digestOf({ chainId, contract, batch }) {
  const domain = { name: "CreditRating", version: "1", chainId, verifyingContract: contract };
  const types = { Batch: BATCH.map((name, i) => ({ name, type: BATCH_TYPES[i] })) };
  return TypedDataEncoder.hash(domain, types, { ...batch, recordsHash: keccak256(batch.records) });
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

function transactionFault({ chainId, contract, batch, transaction }) {
  if (keccak256(transaction.raw) !== transaction.hash) return "its bytes do not hash to its hash";
  const parsed = Transaction.from(transaction.raw);
  const call = PUBLISH.decodeFunctionData("publish", parsed.data);
  const header = ["sequence", "epoch", "modelId", "dataTime", "deadline"];
  const same =
    parsed.to.toLowerCase() === contract &&
    (parsed.chainId === 0n || parsed.chainId === BigInt(chainId)) &&
    header.every((field) => call.header[field] === BigInt(batch[field])) &&
    call.header.merkleRoot === batch.merkleRoot &&
    call.records === batch.records &&
    call.signatures === batch.signatures;
  return !same && "it publishes something else";
}

function timeFault({ record, batch }) {
  const inOrder = batch.dataTime <= record.publishedAt && record.publishedAt <= batch.deadline;
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

function storageFault(bundle) {
  const { subjectId, record, state } = bundle;
  const slot = keccak256(concat([zeroPadBytes(subjectId, 32), AbiCoder.defaultAbiCoder().encode(["uint256"], [RECORDS_SLOT])]));
  const value = follow(storageRoot(bundle), keccak256(slot), state.storageProof);
  const word = value === null ? 0n : BigInt(decodeRlp(value));
  const widths = [16, 16, 32, 40, 40, 64, 16];
  let expected = 0n;
  let shift = 0n;
  FIELDS.record.split(" ").forEach((field, i) => {
    expected |= BigInt(record[field]) << shift;
    shift += BigInt(widths[i]);
  });
  return word !== expected && `the slot holds ${word.toString(16)}`;
}

function disclosureFault({ subjectId, record, batch, disclosure }) {
  if (keccak256(toUtf8Bytes(disclosure.features)) !== disclosure.featuresHash) return "the features do not hash";
  const leaf = [
    subjectId,
    record.scorePoints,
    record.pdBps,
    record.modelId,
    record.dataTime,
    disclosure.featuresHash,
    disclosure.salt,
  ];
  return !StandardMerkleTree.verify(batch.merkleRoot, LEAF_TYPES, leaf, disclosure.proof) && "the leaf is not in the tree";
}
