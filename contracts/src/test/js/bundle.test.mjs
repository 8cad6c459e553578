// The JavaScript verifier accepts the good bundle and names every changed or missing field.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { failuresOf } from "./bundle-verifier.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));
const { bundle: good, trust } = read("bundle");

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
  return copy;
}

const flipped = (value) =>
  typeof value === "number" ? value + 1 : value.slice(0, -1) + (value.endsWith("0") ? "1" : "0");

test("accepts the good bundle", () => assert.deepEqual(failuresOf(good, trust), []));

for (const path of leaves(good)) {
  const dotted = path.join(".");
  const names = NAMED_BY.find(([start]) => dotted.startsWith(start))[1];
  test(`names a changed ${dotted}`, () => {
    const failures = failuresOf(edited(path, (parent, key) => (parent[key] = flipped(parent[key]))), trust);
    assert.ok(failures.some(({ name }) => names.includes(name)), JSON.stringify(failures));
  });
  test(`refuses a bundle without ${dotted}`, () => {
    const without = edited(path, (parent, key) => (Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key]));
    assert.notDeepEqual(failuresOf(without, trust), []);
  });
}

test("refuses a field that does not belong", () =>
  assert.equal(failuresOf({ ...good, note: 1 }, trust)[0].name, "format"));

const { bundle: sealed, trust: validators, tampered } = read("bundle-qbft");

test("accepts a bundle that QBFT validators sealed", () => assert.deepEqual(failuresOf(sealed, validators), []));

for (const { what, named, blockHeader } of tampered) {
  test(`names ${what}`, () => {
    const failures = failuresOf({ ...sealed, state: { ...sealed.state, blockHeader } }, validators);
    assert.ok(failures.some(({ name }) => name === named), JSON.stringify(failures));
  });
}

test("refuses a bundle of another chain", () =>
  assert.ok(failuresOf({ ...good, chainId: good.chainId + 1 }, trust).some(({ name }) => name === "chain and contract")));
