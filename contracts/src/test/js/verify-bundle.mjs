// Verifies a bundle file with the JavaScript verifier. Usage: node verify-bundle.mjs BUNDLE.json TRUST.json
import { readFileSync } from "node:fs";
import { failuresOf } from "./bundle-verifier.mjs";

const [bundle, trust] = process.argv.slice(2, 4).map((file) => JSON.parse(readFileSync(file, "utf8")));
const failures = failuresOf(bundle, trust);
failures.forEach(({ name, reason }) => console.log(`✕ ${name}: ${reason}`));
if (failures.length === 0) console.log("✓ the bundle holds");
process.exit(failures.length === 0 ? 0 : 1);
