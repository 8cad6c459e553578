// Compares docs/storage-layout.md with the storage layout that the compiler reports for what is deployed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ARTEFACTS, MODULE } from "./paths.mjs";
import { DEPLOYED } from "./settings.mjs";

const DOCUMENT = join(MODULE, "..", "docs", "storage-layout.md");

function documentedRows(name) {
  const section = readFileSync(DOCUMENT, "utf8").split(/^## /m).find((text) => text.startsWith(`${name}\n`)) ?? "";
  return section.split("\n").filter((line) => /^\| \d/.test(line));
}

function compiledRows(name) {
  const { storage, types } = JSON.parse(readFileSync(join(ARTEFACTS, `${name}.json`), "utf8")).storageLayout;
  return storage.map(({ slot, offset, label, type }) => `| ${slot} | ${offset} | \`${label}\` | \`${types[type].label}\` |`);
}

for (const name of DEPLOYED) {
  const [documented, compiled] = [documentedRows(name), compiledRows(name)].map((rows) => rows.join("\n"));
  if (documented !== compiled) {
    console.error(`docs/storage-layout.md, ${name}: expected\n${compiled}\nbut found\n${documented}`);
    process.exitCode = 1;
  }
}
