// Every field of a bundle, one edit at a time, and the checks that have to name it; for each verifier's test.
const NAMED_BY = [
  ["batch.signatures", ["signatures", "transaction"]],
  ["batch", ["digest"]],
  ["format", ["format"]],
  ["chainId", ["chain and contract"]],
  ["contract", ["chain and contract"]],
  ["subjectId", ["record in batch"]],
  ["record", ["storage proof"]],
  ["attesterSet", ["attester set"]],
  ["transaction", ["transaction"]],
  ["state.block", ["block header"]],
  ["state.accountProof", ["account proof"]],
  ["state.storageProof", ["storage proof"]],
  ["disclosure", ["disclosure"]],
];

function* leaves(value, path = []) {
  if (typeof value === "object") for (const key of Object.keys(value)) yield* leaves(value[key], [...path, key]);
  else yield path;
}

function edited(good, path, edit) {
  const copy = structuredClone(good);
  const parent = path.slice(0, -1).reduce((object, key) => object[key], copy);
  edit(parent, path.at(-1));
  return copy;
}

const flipped = (value) =>
  typeof value === "number" ? value + 1 : value.slice(0, -1) + (value.endsWith("0") ? "1" : "0");

/** For each field of any JSON: its dotted path, the JSON with it changed, and without it. */
export function* fieldEditsOf(good) {
  for (const path of leaves(good)) {
    yield {
      dotted: path.join("."),
      changed: edited(good, path, (parent, key) => (parent[key] = flipped(parent[key]))),
      without: edited(good, path, (parent, key) => (Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key])),
    };
  }
}

/** The same of a bundle, with the checks that name each change. */
export function* editsOf(good) {
  for (const edit of fieldEditsOf(good))
    yield { ...edit, names: NAMED_BY.find(([start]) => edit.dotted.startsWith(start))[1] };
}
