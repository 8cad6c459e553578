// Every field of a bundle, one edit at a time, and the checks that have to name it; for each verifier's test.
const NAMED_BY = [
  ["release.batch.signatures", ["release signatures", "release transaction"]],
  ["release.batch", ["release digest", "format"]],
  ["release.attesterSet", ["release attester set"]],
  ["release.transaction", ["release transaction"]],
  ["promotion.transaction", ["promotion"]],
  ["promotion", ["record in batch"]],
  ["batch.signatures", ["signatures", "transaction"]],
  ["batch", ["digest", "format"]],
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
  ["state.commitmentProof", ["commitment proof"]],
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

/** What is put together out of several true bundles by name, and the check that names it. */
export function forgeriesOf(bundles) {
  const renamed = (name, kind) => ({ ...bundles[name], batch: { ...bundles[name].batch, kind } });
  const part = (name, field, other) => ({ ...bundles[name], [field]: bundles[other]?.[field] });
  const { corrections, ...rest } = bundles.corrected.batch;
  return [
    ["another kind's name", renamed("corrected", "Batch"), "format"],
    ["another kind's content", { ...bundles.corrected, batch: { ...rest, kind: "Batch", records: corrections } }, "record in batch"],
    ["a batch that brings no record", renamed("scored", "Release"), "format"],
    ["no release", part("released", "release"), "times"],
    ["a release of others", part("corrected", "release", "released"), "release"],
    ["a promotion of scores", part("scored", "promotion", "promoted"), "format"],
    ["another leaf's promotion", part("promoted", "promotion", "promoted and released"), "record in batch"],
    ["no promotion", part("promoted", "promotion"), "format"],
    ["a new kind in the first format", { ...bundles.corrected, format: "credit-registry-bundle/1" }, "format"],
  ].map(([what, forged, named]) => ({ what, forged: JSON.parse(JSON.stringify(forged)), named }));
}
