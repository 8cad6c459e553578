// The EIP-712 digest of a batch (docs/protocol.md, "Batch and its digest").
import { concat, padLeft, word } from "./bytes.js";
import { keccak, keccakOfText } from "./keccak.js";

const DOMAIN = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";
const BATCH =
  "Batch(uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline," +
  "bytes32 merkleRoot,bytes32 recordsHash,bytes32 previousHash)";

export function digestOf({ chainId, contract, batch }) {
  const domain = keccak(
    concat(keccakOfText(DOMAIN), keccakOfText("CreditRating"), keccakOfText("1"), word(chainId), padLeft(contract)),
  );
  const numbers = ["sequence", "epoch", "modelId", "dataTime", "deadline"].map((field) => word(batch[field]));
  const struct = keccak(
    concat(keccakOfText(BATCH), ...numbers, batch.merkleRoot, keccak(batch.records), batch.previousHash),
  );
  return keccak(concat("0x1901", domain, struct));
}
