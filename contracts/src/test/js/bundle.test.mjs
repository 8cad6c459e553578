// The JavaScript verifier accepts good bundles and names every changed or missing field, however the record came.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { editsOf, forgeriesOf } from "./bundle-edits.mjs";
import { failuresOf } from "./bundle-verifier.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));
const { bundle: good, trust } = read("bundle");
const ways = read("bundle-kinds");
const bundles = Object.fromEntries(ways.cases.map(({ name, bundle }) => [name, bundle]));

verifies("of the first format", good, trust);
ways.cases.forEach(({ name, bundle }) => verifies(name, bundle, ways.trust));

function verifies(name, bundle, anchors) {
  test(`accepts a good bundle ${name}`, () => assert.deepEqual(failuresOf(bundle, anchors), []));
  for (const { dotted, names, changed, without } of editsOf(bundle)) {
    test(`${name}: names a changed ${dotted}`, () => {
      const failures = failuresOf(changed, anchors);
      assert.ok(failures.some(({ name }) => names.includes(name)), JSON.stringify(failures));
    });
    test(`${name}: refuses a bundle without ${dotted}`, () => assert.notDeepEqual(failuresOf(without, anchors), []));
  }
}

for (const { what, forged, named } of forgeriesOf(bundles)) {
  test(`names ${what}`, () => {
    const failures = failuresOf(forged, ways.trust);
    assert.ok(failures.some(({ name }) => name === named), JSON.stringify(failures));
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
