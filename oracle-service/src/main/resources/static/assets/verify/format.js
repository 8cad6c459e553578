// The shape of a bundle and of trust anchors: every field once, of its kind, and none besides.
import { isHex } from "./bytes.js";

const count = (value) => Number.isSafeInteger(value) && value >= 0;
const bytes = (value) => isHex(value);
const of = (width) => (value) => isHex(value, width);
const text = (value) => typeof value === "string";
const list = (each) => (value) => Array.isArray(value) && value.every(each);

const ATTESTER_SET = { epoch: count, threshold: count, attesters: list(of(20)) };

const BUNDLE = {
  format: text,
  chainId: count,
  contract: of(20),
  subjectId: of(20),
  record: {
    scorePoints: count,
    pdBps: count,
    modelId: count,
    dataTime: count,
    publishedAt: count,
    sequence: count,
    statusBits: count,
  },
  batch: {
    sequence: count,
    epoch: count,
    modelId: count,
    dataTime: count,
    deadline: count,
    merkleRoot: of(32),
    records: bytes,
    previousHash: of(32),
    digest: of(32),
    signatures: bytes,
  },
  attesterSet: ATTESTER_SET,
  transaction: { hash: of(32), raw: bytes },
  state: { blockNumber: count, blockHash: of(32), blockHeader: bytes, accountProof: list(bytes), storageProof: list(bytes) },
  disclosure: { featuresHash: of(32), salt: of(32), proof: list(of(32)), features: text },
};

const TRUST = { format: text, chainId: count, contract: of(20), attesterSets: Array.isArray, blockHashes: list(of(32)), validators: list(of(20)) };

/** What is wrong with the value's shape, in one sentence; undefined where nothing is. */
export function bundleFault(value) {
  if (value?.format !== "credit-registry-bundle/1") return `expected credit-registry-bundle/1 but found ${value?.format}`;
  return faultIn(value, BUNDLE, "", ["disclosure"]);
}

export function trustFault(value) {
  if (value?.format !== "credit-registry-trust/1") return `expected credit-registry-trust/1 but found ${value?.format}`;
  return (
    faultIn(value, TRUST, "", ["blockHashes", "validators"]) ??
    value.attesterSets.map((set, i) => faultIn(set, ATTESTER_SET, `attesterSets.${i}.`, [])).find(Boolean)
  );
}

function faultIn(value, shape, path, optional) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return `${path || "the file"} is no object`;
  const extra = Object.keys(value).find((field) => !Object.hasOwn(shape, field));
  if (extra !== undefined) return `${path}${extra} is not a field`;
  for (const [field, kind] of Object.entries(shape)) {
    if (!Object.hasOwn(value, field)) {
      if (optional.includes(field)) continue;
      return `${path}${field} is missing`;
    }
    const fault =
      typeof kind === "function"
        ? !kind(value[field]) && `${path}${field} is of another kind than it should be`
        : faultIn(value[field], kind, `${path}${field}.`, []);
    if (fault) return fault;
  }
  return undefined;
}
