#!/usr/bin/env node
// Stands in for the native solc that forge expects: the same compiler, from npm, behind the two calls that forge makes.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const solc = createRequire(import.meta.url)("solc");

if (process.argv.includes("--standard-json")) {
  process.stdout.write(solc.compile(readFileSync(0, "utf8")));
} else {
  console.log(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}`);
}
