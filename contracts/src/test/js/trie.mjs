// Merkle-Patricia proofs, written from the Yellow Paper (appendix D) on ethers' keccak and RLP.
import { decodeRlp, getBytes, keccak256 } from "ethers";

const EMPTY_ROOT = keccak256("0x80");
const nibbles = (hex) => [...hex.slice(2)].map((digit) => parseInt(digit, 16));

/** The value of `key` under `root` as hex, or null where the proof shows that there is none. Throws on a broken proof. */
export function follow(root, key, nodes) {
  if (root === EMPTY_ROOT && nodes.length === 0) return null;
  let path = nibbles(key);
  let used = 0;
  const fetch = (hash) => {
    if (used === nodes.length) throw new Error(`node ${used} is missing`);
    const node = nodes[used++];
    if (keccak256(node) !== hash) throw new Error(`node ${used - 1} does not hash to its reference`);
    return decodeRlp(node);
  };
  const child = (reference) => {
    if (Array.isArray(reference)) return reference;
    if (reference === "0x") return null;
    if (getBytes(reference).length !== 32) throw new Error("a reference is not 32 bytes");
    return fetch(reference);
  };
  let node = fetch(root);
  let value;
  while (value === undefined) {
    if (node === null) value = null;
    else if (node.length === 17 && path.length === 0) value = node[16] === "0x" ? null : node[16];
    else if (node.length === 17) node = child(node[path.shift()]);
    else if (node.length === 2) {
      const prefixed = nibbles(node[0]);
      const part = prefixed.slice(prefixed[0] % 2 === 1 ? 1 : 2);
      const matches = part.every((nibble, i) => nibble === path[i]);
      path = path.slice(part.length);
      if (!matches) value = null;
      else if (prefixed[0] < 2) node = child(node[1]);
      else value = path.length === 0 ? node[1] : null;
    } else throw new Error(`a node has ${node.length} items`);
  }
  if (used !== nodes.length) throw new Error(`${nodes.length - used} nodes are not on the path`);
  return value;
}
