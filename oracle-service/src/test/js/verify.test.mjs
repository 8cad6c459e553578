// The pages' verifier, as it is served, against the vectors that the Java and the ethers verifier read too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { editsOf, forgeriesOf } from "../../../../contracts/src/test/js/bundle-edits.mjs";
import { isBlockKnown, parseTrust, verifyBundle } from "../../../target/classes/static/assets/verify/bundle.js";

const VECTORS = new URL("../../../../contracts/src/test/vectors/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, VECTORS), "utf8"));
const { bundle: good, trust } = read("bundle");
const ways = read("bundle-kinds");
const bundles = Object.fromEntries(ways.cases.map(({ name, bundle }) => [name, bundle]));

const failedIn = (text, anchors = trust) =>
  verifyBundle(text, anchors)
    .checks.filter((check) => !check.passed)
    .map((check) => check.name);

verifies("of the first format", good, trust);
ways.cases.forEach(({ name, bundle }) => verifies(name, bundle, ways.trust));

function verifies(name, bundle, anchors) {
  test(`accepts a good bundle ${name}`, () => assert.deepEqual(failedIn(JSON.stringify(bundle), anchors), []));

  test(`accepts it without anchors, as agreeing with itself: ${name}`, () =>
    assert.deepEqual(verifyBundle(JSON.stringify(bundle), undefined).passed, true));

  for (const { dotted, names, changed, without } of editsOf(bundle)) {
    test(`${name}: names a changed or missing ${dotted}`, () => {
      const found = failedIn(JSON.stringify(changed), anchors);
      assert.ok(found.some((name) => names.includes(name)), String(found));
      assert.notDeepEqual(failedIn(JSON.stringify(without), anchors), []);
    });
  }
}

test("reads the trust anchors and knows the block by them", () =>
  assert.equal(isBlockKnown(good, parseTrust(JSON.stringify(trust))), trust.blockHashes !== undefined));

for (const { what, forged, named } of forgeriesOf(bundles)) {
  test(`names ${what}`, () => assert.ok(failedIn(JSON.stringify(forged), ways.trust).includes(named)));
}

for (const [what, text] of [
  ["nothing", ""],
  ["a cut file", JSON.stringify(good).slice(0, -200)],
  ["a field that does not belong", JSON.stringify({ ...good, note: 1 })],
  ["a repeated field", JSON.stringify(good).replace('"chainId":', '"chainId":1,"chainId":')],
]) {
  test(`refuses ${what}`, () => assert.deepEqual(failedIn(text), ["format"]));
}
