// Bytes as text: everything that is hashed or compared here is "0x" and lower-case hexadecimal digits.
const HEX = /^0x(?:[0-9a-f]{2})*$/;

/** Whether the value is such a text, of `width` bytes where a width is given. */
export function isHex(value, width) {
  return typeof value === "string" && HEX.test(value) && (width === undefined || value.length === 2 + 2 * width);
}

export function toBytes(hex) {
  if (!isHex(hex)) throw new Error(`expected 0x and lower-case hexadecimal digits but found ${hex}`);
  const bytes = new Uint8Array((hex.length - 2) / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(hex.substr(2 + 2 * i, 2), 16);
  return bytes;
}

export function toHex(bytes) {
  return "0x" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const widthOf = (hex) => (hex.length - 2) / 2;

export const concat = (...parts) => "0x" + parts.map((part) => part.slice(2)).join("");

/** The bytes from `from` up to and without `to`; fails where they are not there. */
export function slice(hex, from, to = widthOf(hex)) {
  if (from > to || to > widthOf(hex)) throw new Error(`expected ${to} bytes but found ${widthOf(hex)}`);
  return "0x" + hex.slice(2 + 2 * from, 2 + 2 * to);
}

export const numberIn = (hex) => (hex === "0x" ? 0n : BigInt(hex));

/** A number as one 32-byte word. */
export const word = (value) => "0x" + BigInt(value).toString(16).padStart(64, "0");

/** Bytes as one 32-byte word, with zeros behind them. */
export const padRight = (hex) => "0x" + hex.slice(2).padEnd(64, "0");

export const padLeft = (hex) => "0x" + hex.slice(2).padStart(64, "0");
