// The EIP-712 digest of a batch (docs/protocol.md, "Batch and its digest").
import { concat, padLeft, word } from "./bytes.js";
import { keccak, keccakOfText } from "./keccak.js";
import { KINDS, contentOf } from "./kinds.js";

const DOMAIN = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";
const HEADER = "uint64 sequence,uint32 epoch,uint32 modelId,uint40 dataTime,uint40 deadline,bytes32 merkleRoot";

export function digestOf({ chainId, contract }, batch) {
  const domain = keccak(
    concat(keccakOfText(DOMAIN), keccakOfText("CreditRating"), keccakOfText("1"), word(chainId), padLeft(contract)),
  );
  const { member, isNumber } = KINDS[batch.kind];
  const type = `${batch.kind}(${HEADER},${member},bytes32 previousHash)`;
  const numbers = ["sequence", "epoch", "modelId", "dataTime", "deadline"].map((field) => word(batch[field]));
  const content = isNumber ? word(contentOf(batch)) : keccak(contentOf(batch));
  const struct = keccak(concat(keccakOfText(type), ...numbers, batch.merkleRoot, content, batch.previousHash));
  return keccak(concat("0x1901", domain, struct));
}
