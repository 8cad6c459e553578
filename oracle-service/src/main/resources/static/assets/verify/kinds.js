// The kinds of batch: the field that carries a kind's content, its signed member, and its function on the contract.
export const KINDS = {
  Batch: { field: "records", member: "bytes32 recordsHash", call: "publish", isNumber: false },
  Commitment: { field: "leafCount", member: "uint32 leafCount", call: "commitBatch", isNumber: true },
  Correction: { field: "corrections", member: "bytes32 correctionsHash", call: "correctRecords", isNumber: false },
  Release: { field: "subjects", member: "bytes32 subjectsHash", call: "releaseBatch", isNumber: false },
};

/** Packed bytes, or a number of leaves. */
export const contentOf = (batch) => batch[KINDS[batch.kind].field];
