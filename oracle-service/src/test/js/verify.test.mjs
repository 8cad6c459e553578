// The pages' verifier, as it is served, against the vectors that the Java and the ethers verifier read too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { isBlockKnown, parseTrust, verifyBundle } from "../../../target/classes/static/assets/verify/bundle.js";

const VECTOR = new URL("../../../../contracts/src/test/vectors/bundle.json", import.meta.url);
const { bundle: good, trust } = JSON.parse(readFileSync(VECTOR, "utf8"));

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

function edited(path, edit) {
  const copy = structuredClone(good);
  const parent = path.slice(0, -1).reduce((object, key) => object[key], copy);
  edit(parent, path.at(-1));
  return JSON.stringify(copy);
}

const flipped = (value) =>
  typeof value === "number" ? value + 1 : value.slice(0, -1) + (value.endsWith("0") ? "1" : "0");

const failedIn = (text, anchors = trust) =>
  verifyBundle(text, anchors)
    .checks.filter((check) => !check.passed)
    .map((check) => check.name);

test("accepts the good bundle", () => assert.deepEqual(failedIn(JSON.stringify(good)), []));

test("accepts it without anchors, as agreeing with itself", () =>
  assert.deepEqual(failedIn(JSON.stringify(good), undefined), []));

test("reads the trust anchors and knows the block by them", () =>
  assert.equal(isBlockKnown(good, parseTrust(JSON.stringify(trust))), trust.blockHashes !== undefined));

for (const path of leaves(good)) {
  const dotted = path.join(".");
  test(`names a changed or missing ${dotted}`, () => {
    const names = NAMED_BY.find(([start]) => dotted.startsWith(start))[1];
    const changed = failedIn(edited(path, (parent, key) => (parent[key] = flipped(parent[key]))));
    assert.ok(changed.some((name) => names.includes(name)), String(changed));
    const cut = (parent, key) => (Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key]);
    assert.notDeepEqual(failedIn(edited(path, cut)), []);
  });
}

for (const [what, text] of [
  ["nothing", ""],
  ["a cut file", JSON.stringify(good).slice(0, -200)],
  ["a field that does not belong", JSON.stringify({ ...good, note: 1 })],
  ["a repeated field", JSON.stringify(good).replace('"chainId":', '"chainId":1,"chainId":')],
]) {
  test(`refuses ${what}`, () => assert.deepEqual(failedIn(text), ["format"]));
}
