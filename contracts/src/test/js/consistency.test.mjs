// The JavaScript verifier accepts the good consistency proof and refuses every changed or missing field.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fieldEditsOf } from "./bundle-edits.mjs";
import { faultOf } from "./consistency-verifier.mjs";

const good = JSON.parse(readFileSync(new URL("../vectors/consistency.json", import.meta.url), "utf8"));
const trust = { chainId: good.chainId, contract: good.contract };

test("accepts the good proof", () => assert.equal(faultOf(good, trust), undefined));

for (const { dotted, changed, without } of fieldEditsOf(good)) {
  test(`refuses a changed ${dotted}`, () => assert.ok(faultOf(changed, trust)));
  test(`refuses a proof without ${dotted}`, () => assert.ok(faultOf(without, trust)));
}
