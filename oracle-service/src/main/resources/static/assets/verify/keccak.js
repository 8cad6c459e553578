// keccak-256 over hexadecimal text.
import { keccak_256 } from "../../vendor/noble/hashes/sha3.js";
import { toBytes, toHex } from "./bytes.js";

export const keccak = (hex) => toHex(keccak_256(toBytes(hex)));

export const keccakOfText = (text) => toHex(keccak_256(new TextEncoder().encode(text)));
