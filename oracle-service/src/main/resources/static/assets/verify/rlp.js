// Recursive length prefix (Yellow Paper, appendix B): texts of bytes and lists of them.
import { concat, isHex, numberIn, slice, widthOf } from "./bytes.js";

/** The item that these bytes are, and nothing behind it. */
export function decode(hex) {
  const { item, end } = itemAt(hex, 0);
  if (end !== widthOf(hex)) throw new Error(`RLP: ${widthOf(hex) - end} bytes are left over`);
  return item;
}

export function encode(item) {
  if (Array.isArray(item)) {
    const payload = concat("0x", ...item.map(encode));
    return concat(prefix(0xc0, widthOf(payload)), payload);
  }
  if (!isHex(item)) throw new Error(`RLP: ${item} is neither bytes nor a list`);
  return widthOf(item) === 1 && numberIn(item) < 0x80n ? item : concat(prefix(0x80, widthOf(item)), item);
}

function prefix(offset, length) {
  if (length < 56) return byte(offset + length);
  const digits = length.toString(16);
  const size = digits.length % 2 === 0 ? `0x${digits}` : `0x0${digits}`;
  return concat(byte(offset + 55 + widthOf(size)), size);
}

const byte = (value) => "0x" + value.toString(16).padStart(2, "0");

function itemAt(hex, at) {
  const first = Number(numberIn(slice(hex, at, at + 1)));
  if (first < 0x80) return { item: slice(hex, at, at + 1), end: at + 1 };
  const isList = first >= 0xc0;
  const short = first - (isList ? 0xc0 : 0x80);
  const sizeWidth = short < 56 ? 0 : short - 55;
  const start = at + 1 + sizeWidth;
  const length = sizeWidth === 0 ? short : Number(numberIn(slice(hex, at + 1, start)));
  if (sizeWidth > 0 && length < 56) throw new Error("RLP: a short length is written long");
  const end = start + length;
  const payload = slice(hex, start, end);
  if (!isList) {
    if (length === 1 && numberIn(payload) < 0x80n) throw new Error("RLP: a small byte has a prefix");
    return { item: payload, end };
  }
  const items = [];
  for (let next = start; next < end; ) {
    const one = itemAt(hex, next);
    if (one.end > end) throw new Error("RLP: an item is longer than its list");
    items.push(one.item);
    next = one.end;
  }
  return { item: items, end };
}
