// The pages' verifier, as it is served, against the vectors that the Java and the ethers verifier read too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { editsOf } from "../../../../contracts/src/test/js/bundle-edits.mjs";
import { isBlockKnown, parseTrust, verifyBundle } from "../../../target/classes/static/assets/verify/bundle.js";

const VECTOR = new URL("../../../../contracts/src/test/vectors/bundle.json", import.meta.url);
const { bundle: good, trust } = JSON.parse(readFileSync(VECTOR, "utf8"));

const failedIn = (text, anchors = trust) =>
  verifyBundle(text, anchors)
    .checks.filter((check) => !check.passed)
    .map((check) => check.name);

test("accepts the good bundle", () => assert.deepEqual(failedIn(JSON.stringify(good)), []));

test("accepts it without anchors, as agreeing with itself", () =>
  assert.deepEqual(failedIn(JSON.stringify(good), undefined), []));

test("reads the trust anchors and knows the block by them", () =>
  assert.equal(isBlockKnown(good, parseTrust(JSON.stringify(trust))), trust.blockHashes !== undefined));

for (const { dotted, names, changed, without } of editsOf(good)) {
  test(`names a changed or missing ${dotted}`, () => {
    const found = failedIn(JSON.stringify(changed));
    assert.ok(found.some((name) => names.includes(name)), String(found));
    assert.notDeepEqual(failedIn(JSON.stringify(without)), []);
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
