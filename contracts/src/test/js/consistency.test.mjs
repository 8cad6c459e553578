// The JavaScript verifier accepts the good consistency proof and refuses every changed or missing field.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { faultOf } from "./consistency-verifier.mjs";

const good = JSON.parse(readFileSync(new URL("../vectors/consistency.json", import.meta.url), "utf8"));
const trust = { chainId: good.chainId, contract: good.contract };

function* leaves(value, path = []) {
  if (typeof value === "object") for (const key of Object.keys(value)) yield* leaves(value[key], [...path, key]);
  else yield path;
}

const edited = (path, edit) => {
  const copy = structuredClone(good);
  edit(path.slice(0, -1).reduce((object, key) => object[key], copy), path.at(-1));
  return copy;
};

const flipped = (value) =>
  typeof value === "number" ? value + 1 : value.slice(0, -1) + (value.endsWith("0") ? "1" : "0");

test("accepts the good proof", () => assert.equal(faultOf(good, trust), undefined));

for (const path of leaves(good)) {
  test(`refuses a changed ${path.join(".")}`, () =>
    assert.ok(faultOf(edited(path, (parent, key) => (parent[key] = flipped(parent[key]))), trust)));
  test(`refuses a proof without ${path.join(".")}`, () =>
    assert.ok(faultOf(edited(path, (parent, key) => delete parent[key]), trust)));
}
