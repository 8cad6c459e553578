// Merkle-Patricia proofs (Yellow Paper, appendix D).
import { widthOf } from "./bytes.js";
import { keccak } from "./keccak.js";
import { decode } from "./rlp.js";

const nibbles = (hex) => Array.from(hex.slice(2), (digit) => parseInt(digit, 16));

/** Hands out the proof's nodes in their order, each only where it hashes to what refers to it. */
class Nodes {
  constructor(nodes) {
    this.nodes = nodes;
    this.used = 0;
  }

  fetch(hash) {
    if (this.used === this.nodes.length) throw new Error(`node ${this.used} is missing`);
    const node = this.nodes[this.used++];
    if (keccak(node) !== hash) throw new Error(`node ${this.used - 1} does not hash to its reference`);
    return decode(node);
  }

  child(reference) {
    if (Array.isArray(reference)) return reference;
    if (reference === "0x") return null;
    if (widthOf(reference) !== 32) throw new Error("a reference is not 32 bytes");
    return this.fetch(reference);
  }
}

/** The value of `key` under `root`, or null where the proof shows that there is none. Throws on a broken proof. */
export function follow(root, key, proof) {
  if (root === keccak("0x80") && proof.length === 0) return null;
  const nodes = new Nodes(proof);
  const value = descend(nodes, nodes.fetch(root), nibbles(key));
  if (nodes.used !== proof.length) throw new Error(`${proof.length - nodes.used} nodes are not on the path`);
  return value;
}

function descend(nodes, start, key) {
  let node = start;
  let path = key;
  while (node !== null) {
    if (node.length === 17) {
      if (path.length === 0) return node[16] === "0x" ? null : node[16];
      node = nodes.child(node[path[0]]);
      path = path.slice(1);
    } else if (node.length === 2) {
      const { part, isLeaf } = compact(node[0]);
      if (!part.every((nibble, i) => nibble === path[i])) return null;
      path = path.slice(part.length);
      if (isLeaf) return path.length === 0 ? node[1] : null;
      node = nodes.child(node[1]);
    } else {
      throw new Error(`a node has ${node.length} items`);
    }
  }
  return null;
}

function compact(prefix) {
  const all = nibbles(prefix);
  return { part: all.slice(all[0] % 2 === 1 ? 1 : 2), isLeaf: all[0] >= 2 };
}
