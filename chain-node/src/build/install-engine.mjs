// Installs the pinned chain engine into node_modules; does nothing while the lock file stays the same.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const home = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const stamp = join(home, "node_modules", ".installed-lock");
const lockHash = createHash("sha256").update(readFileSync(join(home, "package-lock.json"))).digest("hex");

if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash) {
  process.exit(0);
}

try {
  // Not "npm ci": it refuses a lock that does not list the engine of every platform. The versions are exact in
  // package.json and the lock's checksums hold all the same. --ignore-scripts: none is needed, and a lock file cannot
  // vouch for what a script downloads.
  execFileSync("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: home,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
} catch (failure) {
  console.error(`The chain engine could not be installed: npm install in chain-node failed (${failure.message}).`);
  process.exit(1);
}
mkdirSync(dirname(stamp), { recursive: true });
writeFileSync(stamp, lockHash);
