// Leaves of the disclosure tree (docs/protocol.md, "Disclosure tree").
import { concat, padRight, word } from "./bytes.js";
import { keccak } from "./keccak.js";

export function leafHash({ subjectId, scorePoints, pdBps, modelId, dataTime, featuresHash, salt }) {
  const numbers = [scorePoints, pdBps, modelId, dataTime].map(word);
  return keccak(keccak(concat(padRight(subjectId), ...numbers, featuresHash, salt)));
}

/** The root that a leaf and its siblings, from the leaf up, lead to. */
export function rootOf(leaf, siblings) {
  return siblings.reduce((node, sibling) => keccak(node < sibling ? concat(node, sibling) : concat(sibling, node)), leaf);
}
