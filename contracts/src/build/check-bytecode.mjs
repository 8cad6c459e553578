// Compares what was compiled here with the committed digests, so that whoever builds elsewhere sees that the same sources
// give the same code, and checks that each contract fits the limit of EIP-170. Renew with: check-bytecode.mjs --renew
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ARTEFACTS, MODULE } from "./paths.mjs";
import { DEPLOYED } from "./settings.mjs";

const FILE = join(MODULE, "src", "test", "bytecode.json");
const MOST_BYTES = 24_576;

const sha256 = (hex) => createHash("sha256").update(Buffer.from(hex.slice(2), "hex")).digest("hex");

function digestsOf(name) {
  const { bytecode, deployedBytecode } = JSON.parse(readFileSync(join(ARTEFACTS, `${name}.json`), "utf8"));
  return { bytes: deployedBytecode.length / 2 - 1, creation: sha256(bytecode), runtime: sha256(deployedBytecode) };
}

const found = Object.fromEntries(DEPLOYED.map((name) => [name, digestsOf(name)]));
if (process.argv.includes("--renew")) {
  writeFileSync(FILE, `${JSON.stringify(found, null, 2)}\n`);
}
const expected = JSON.parse(readFileSync(FILE, "utf8"));
for (const name of DEPLOYED) {
  if (JSON.stringify(expected[name]) !== JSON.stringify(found[name])) {
    console.error(`${name}: expected ${JSON.stringify(expected[name])} but found ${JSON.stringify(found[name])}; after a change of the contracts renew src/test/bytecode.json with check-bytecode.mjs --renew`);
    process.exitCode = 1;
  }
  if (found[name].bytes > MOST_BYTES) {
    console.error(`${name}: expected at most ${MOST_BYTES} bytes of code but found ${found[name].bytes}`);
    process.exitCode = 1;
  }
}
