// Writes src/test/vectors/*.json, the rules of docs/protocol.md as data. With --check: fails where a file differs.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MODULE } from "./paths.mjs";
import { kinds } from "./vectors/kinds.mjs";
import { merkle } from "./vectors/merkle.mjs";
import { records } from "./vectors/records.mjs";
import { scorecard } from "./vectors/scorecard.mjs";
import { slot } from "./vectors/slot.mjs";
import { subjects } from "./vectors/subjects.mjs";
import { typedData } from "./vectors/typed-data.mjs";

const FOLDER = join(MODULE, "src", "test", "vectors");
const FILES = { kinds, merkle, records, scorecard, slot, subjects, "typed-data": typedData };

const check = process.argv.includes("--check");
let different = 0;

for (const [name, make] of Object.entries(FILES)) {
  const file = join(FOLDER, `${name}.json`);
  const fresh = `${JSON.stringify(make(), null, 2)}\n`;
  if (!check) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, fresh);
  } else if (readFileSync(file, "utf8") !== fresh) {
    console.error(`src/test/vectors/${name}.json differs from what make-vectors.mjs makes`);
    different++;
  }
}
process.exitCode = different === 0 ? 0 : 1;
