// Installs the locked npm packages, only where the lock differs from what is installed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MODULE, NODE_MODULES } from "./paths.mjs";
import { hashOf, isStamped, stamp } from "./stamp.mjs";

const STAMP = join(NODE_MODULES, ".lock-sha256"); // inside, so that it goes where the packages go

export function install() {
  const lock = hashOf(["package.json", "package-lock.json"].map((name) => [name, readFileSync(join(MODULE, name))]));
  if (isStamped(STAMP, lock)) {
    return;
  }
  console.log("Installing the locked npm packages");
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: MODULE,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    const detail = (npm.stderr || npm.error?.message || "").trim().split("\n").slice(-5).join("\n");
    throw new Error(`npm ci failed; is npm installed and its registry reachable?\n${detail}`);
  }
  stamp(STAMP, lock);
}
