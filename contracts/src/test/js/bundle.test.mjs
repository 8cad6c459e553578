// The JavaScript verifier accepts the good bundle and names every changed or missing field.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { editsOf } from "./bundle-edits.mjs";
import { failuresOf } from "./bundle-verifier.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));
const { bundle: good, trust } = read("bundle");

test("accepts the good bundle", () => assert.deepEqual(failuresOf(good, trust), []));

for (const { dotted, names, changed, without } of editsOf(good)) {
  test(`names a changed ${dotted}`, () => {
    const failures = failuresOf(changed, trust);
    assert.ok(failures.some(({ name }) => names.includes(name)), JSON.stringify(failures));
  });
  test(`refuses a bundle without ${dotted}`, () => assert.notDeepEqual(failuresOf(without, trust), []));
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
