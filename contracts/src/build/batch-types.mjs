// The EIP-712 types of what attesters sign: one struct a kind of batch, alike but for its content; see docs/protocol.md.

/** What each kind's struct says of its content, by the struct's name. */
export const BATCH_CONTENT = {
  Batch: { name: "recordsHash", type: "bytes32" },
  Commitment: { name: "leafCount", type: "uint32" },
  Correction: { name: "correctionsHash", type: "bytes32" },
  Release: { name: "subjectsHash", type: "bytes32" },
};

/** The types of a kind's struct. */
export const batchTypes = (name) => ({
  [name]: [
    { name: "sequence", type: "uint64" },
    { name: "epoch", type: "uint32" },
    { name: "modelId", type: "uint32" },
    { name: "dataTime", type: "uint40" },
    { name: "deadline", type: "uint40" },
    { name: "merkleRoot", type: "bytes32" },
    BATCH_CONTENT[name],
    { name: "previousHash", type: "bytes32" },
  ],
});
