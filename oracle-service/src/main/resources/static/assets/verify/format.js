// The shape of a bundle and of trust anchors: every field once, of its kind, and none besides.
import { isHex } from "./bytes.js";
import { KINDS } from "./kinds.js";

const FIRST = "credit-registry-bundle/1"; // records of a batch of scores alone
const SECOND = "credit-registry-bundle/2";
const RECORD_KINDS = ["Batch", "Commitment", "Correction"];

const count = (value) => Number.isSafeInteger(value) && value >= 0;
const bytes = (value) => isHex(value);
const of = (width) => (value) => isHex(value, width);
const text = (value) => typeof value === "string";
const list = (each) => (value) => Array.isArray(value) && value.every(each);

const ATTESTER_SET = { epoch: count, threshold: count, attesters: list(of(20)) };

const TRANSACTION = { hash: of(32), raw: bytes };

const RECORD = {
  scorePoints: count,
  pdBps: count,
  modelId: count,
  dataTime: count,
  publishedAt: count,
  sequence: count,
  statusBits: count,
};

const batchOf = (kind) => ({
  sequence: count,
  epoch: count,
  modelId: count,
  dataTime: count,
  deadline: count,
  merkleRoot: of(32),
  [KINDS[kind].field]: KINDS[kind].isNumber ? count : bytes,
  previousHash: of(32),
  digest: of(32),
  signatures: bytes,
});

const RELEASE = { batch: { kind: text, ...batchOf("Release") }, attesterSet: ATTESTER_SET, transaction: TRANSACTION };

const PROMOTION = { featuresHash: of(32), salt: of(32), proof: list(of(32)), transaction: TRANSACTION };

const STATE = { blockNumber: count, blockHash: of(32), blockHeader: bytes, accountProof: list(bytes), storageProof: list(bytes) };

const DISCLOSURE = { featuresHash: of(32), salt: of(32), proof: list(of(32)), features: text };

const bundleOf = (batch) => ({
  format: text,
  chainId: count,
  contract: of(20),
  subjectId: of(20),
  record: RECORD,
  batch,
  attesterSet: ATTESTER_SET,
  transaction: TRANSACTION,
  state: STATE,
  disclosure: DISCLOSURE,
});

/** The second format's shape by the kind of the batch that brought the record. */
function secondOf(kind) {
  const shape = { ...bundleOf({ kind: text, ...batchOf(kind) }), release: RELEASE };
  if (kind !== "Commitment") return shape;
  return { ...shape, promotion: PROMOTION, state: { ...STATE, commitmentProof: list(bytes) } };
}

const TRUST = { format: text, chainId: count, contract: of(20), attesterSets: Array.isArray, blockHashes: list(of(32)), validators: list(of(20)) };

/** What is wrong with the value's shape, in one sentence; undefined where nothing is. */
export function bundleFault(value) {
  if (value?.format === FIRST) return faultIn(value, bundleOf(batchOf("Batch")), "", ["disclosure"]);
  if (value?.format !== SECOND) return `expected ${SECOND} or ${FIRST} but found ${value?.format}`;
  const kind = value.batch?.kind;
  if (!RECORD_KINDS.includes(kind)) return `batch.kind: expected ${RECORD_KINDS.join(" or ")} but found ${kind}`;
  const fault = faultIn(value, secondOf(kind), "", ["disclosure", "release"]);
  if (fault !== undefined || value.release === undefined) return fault;
  const released = value.release.batch.kind;
  return released === "Release" ? undefined : `release.batch.kind: expected Release but found ${released}`;
}

/** The same bundle with its batch's kind told, which the first format leaves out. */
export const withKind = (bundle) =>
  bundle.format === FIRST ? { ...bundle, batch: { kind: "Batch", ...bundle.batch } } : bundle;

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
