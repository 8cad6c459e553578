// The signed bytes of a transaction (type 0, 1 or 2), and the publish call in it.
import { concat, numberIn, slice, widthOf } from "./bytes.js";
import { keccakOfText } from "./keccak.js";
import { decode } from "./rlp.js";

const PUBLISH = "publish((uint64,uint32,uint32,uint40,uint40,bytes32),bytes,bytes)";
const HEADER = ["sequence", "epoch", "modelId", "dataTime", "deadline"];
const WORD = 32;

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

/** The header, records and signatures that a call of `publish` carries. */
export function publishCallIn(data) {
  if (slice(data, 0, 4) !== slice(keccakOfText(PUBLISH), 0, 4)) throw new Error("it does not call publish");
  const body = slice(data, 4);
  const at = (index) => slice(body, index * WORD, (index + 1) * WORD);
  const header = Object.fromEntries(HEADER.map((field, i) => [field, numberIn(at(i))]));
  return {
    header: { ...header, merkleRoot: at(HEADER.length) },
    records: bytesAt(body, numberIn(at(6))),
    signatures: bytesAt(body, numberIn(at(7))),
  };
}

function bytesAt(body, offset) {
  const start = Number(offset);
  const length = Number(numberIn(slice(body, start, start + WORD)));
  if (!Number.isSafeInteger(start + length) || start + length > widthOf(body)) throw new Error("the call data is cut off");
  return concat(slice(body, start + WORD, start + WORD + length));
}
