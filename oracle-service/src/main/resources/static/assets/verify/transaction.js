// The signed bytes of a transaction (type 0, 1 or 2), and the call in it.
import { concat, numberIn, slice, widthOf, word } from "./bytes.js";
import { keccakOfText } from "./keccak.js";
import { KINDS } from "./kinds.js";
import { decode } from "./rlp.js";

const HEADER_TYPE = "(uint64,uint32,uint32,uint40,uint40,bytes32)";
const PROMOTE = "promote(uint64,(bytes20,uint16,uint16,uint32,uint40,bytes32,bytes32),bytes32[])";
const HEADER = ["sequence", "epoch", "modelId", "dataTime", "deadline"];
const WORD = 32;
const LEAF_WORDS = 7;

/** Receiver, call data, and the chain's id or null where the transaction names none. */
export function parseTransaction(raw) {
  const type = numberIn(slice(raw, 0, 1));
  if (type >= 0xc0n) {
    const [, , , to, , data, v] = fieldsOf(raw, 9);
    return { to, data, chainId: numberIn(v) < 35n ? null : (numberIn(v) - 35n) / 2n };
  }
  if (type === 1n) {
    const [chainId, , , , to, , data] = fieldsOf(slice(raw, 1), 11);
    return { to, data, chainId: numberIn(chainId) };
  }
  if (type === 2n) {
    const [chainId, , , , , to, , data] = fieldsOf(slice(raw, 1), 12);
    return { to, data, chainId: numberIn(chainId) };
  }
  throw new Error(`a transaction of type ${type} is not known`);
}

function fieldsOf(rlp, count) {
  const fields = decode(rlp);
  if (fields.length !== count) throw new Error(`expected ${count} fields of a transaction but found ${fields.length}`);
  return fields;
}

/** The header, content and signatures that a call for a batch of this kind carries. */
export function batchCallIn(data, kind) {
  const { call, isNumber } = KINDS[kind];
  const at = argumentsOf(data, `${call}(${HEADER_TYPE},${isNumber ? "uint32" : "bytes"},bytes)`, call);
  const header = Object.fromEntries(HEADER.map((field, i) => [field, numberIn(at.word(i))]));
  return {
    header: { ...header, merkleRoot: at.word(HEADER.length) },
    content: isNumber ? Number(numberIn(at.word(6))) : at.bytes(6),
    signatures: at.bytes(7),
  };
}

/** The call of `promote` as it is encoded; the leaf's values are words in their order. */
export function promoteCall(sequence, leaf, proof) {
  const place = (1 + LEAF_WORDS + 1) * WORD;
  const head = [word(sequence), ...leaf, word(place), word(proof.length)];
  return concat(slice(keccakOfText(PROMOTE), 0, 4), ...head, ...proof);
}

function argumentsOf(data, signature, name) {
  if (slice(data, 0, 4) !== slice(keccakOfText(signature), 0, 4)) throw new Error(`it does not call ${name}`);
  const body = slice(data, 4);
  const at = (index) => slice(body, index * WORD, (index + 1) * WORD);
  return { word: at, bytes: (index) => bytesAt(body, numberIn(at(index))) };
}

function bytesAt(body, offset) {
  const start = Number(offset);
  const length = Number(numberIn(slice(body, start, start + WORD)));
  if (!Number.isSafeInteger(start + length) || start + length > widthOf(body)) throw new Error("the call data is cut off");
  return concat(slice(body, start + WORD, start + WORD + length));
}
