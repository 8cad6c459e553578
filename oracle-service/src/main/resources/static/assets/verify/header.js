// A block's header: its hash, and on QBFT chains the validators' commit seals.
import { numberIn, slice, widthOf } from "./bytes.js";
import { keccak } from "./keccak.js";
import { decode, encode } from "./rlp.js";
import { signerOf } from "./signer.js";

const QBFT_MIX_HASH = "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";
const EXTRA_DATA = 12;

/** What the header says: hash, number, time, state root; with seals on QBFT chains. */
export function readHeader(rlp) {
  const fields = decode(rlp);
  if (!Array.isArray(fields) || fields.length < 15) throw new Error("it is no block header");
  const isQbft = fields[13] === QBFT_MIX_HASH;
  return {
    hash: isQbft ? hashWith(fields, (parts) => [parts[0], parts[1], parts[2], "0x", []]) : keccak(encode(fields)),
    number: Number(numberIn(fields[8])),
    time: Number(numberIn(fields[11])),
    stateRoot: fields[3],
    validators: isQbft ? decode(fields[EXTRA_DATA])[1] : [],
    sealers: isQbft ? sealersOf(fields) : [],
    isQbft,
  };
}

function hashWith(fields, change) {
  const extra = encode(change(decode(fields[EXTRA_DATA])));
  return keccak(encode(fields.map((field, i) => (i === EXTRA_DATA ? extra : field))));
}

function sealersOf(fields) {
  const sealed = hashWith(fields, (parts) => [parts[0], parts[1], parts[2], parts[3]]);
  return decode(fields[EXTRA_DATA])[4].map((seal) => {
    if (widthOf(seal) !== 65) throw new Error("a commit seal is not 65 bytes");
    const v = Number(numberIn(slice(seal, 64)));
    return signerOf(sealed, slice(seal, 0, 64), v >= 27 ? v - 27 : v);
  });
}
