// Who made a signature: public key recovery on secp256k1.
import { secp256k1 } from "../../vendor/noble/curves/secp256k1.js";
import { numberIn, slice, toBytes, toHex } from "./bytes.js";
import { keccak } from "./keccak.js";

const HALF_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n / 2n;

/**
 * The address that signed the digest.
 *
 * @param rs r and s, 64 bytes; s in the lower half of the order
 * @param recovery 0 or 1
 */
export function signerOf(digest, rs, recovery) {
  if (recovery !== 0 && recovery !== 1) throw new Error(`expected a recovery of 0 or 1 but found ${recovery}`);
  if (numberIn(slice(rs, 32, 64)) > HALF_ORDER) throw new Error("s is in the upper half of the order");
  const signature = new Uint8Array(65);
  signature[0] = recovery;
  signature.set(toBytes(rs), 1);
  const key = secp256k1.recoverPublicKey(signature, toBytes(digest), { prehash: false });
  const whole = toHex(secp256k1.Point.fromBytes(key).toBytes(false));
  return slice(keccak(slice(whole, 1)), 12);
}
