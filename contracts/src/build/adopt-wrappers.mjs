// Moves generated wrappers into the source root, only those that changed: an untouched file is not compiled again.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CODEGEN_INPUT, TARGET } from "./paths.mjs";

const FRESH = join(CODEGEN_INPUT, "java");
const ADOPTED = join(TARGET, "generated-sources", "web3j");

for (const name of readdirSync(FRESH, { recursive: true }).filter((file) => file.endsWith(".java"))) {
  const fresh = readFileSync(join(FRESH, name), "utf8");
  const adopted = join(ADOPTED, name);
  if (!existsSync(adopted) || readFileSync(adopted, "utf8") !== fresh) {
    mkdirSync(dirname(adopted), { recursive: true });
    writeFileSync(adopted, fresh);
  }
}
