// Installs the locked npm packages, and copies the ES modules that the pages use into the classes folder. A browser
// knows no package names, so "@noble/x" becomes a relative address. node copy-noble.mjs CLASSES_FOLDER
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HOME = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const PACKAGES = join(HOME, "node_modules");
const STAMP = join(PACKAGES, ".installed-lock");
const ENTRIES = ["@noble/curves/secp256k1.js", "@noble/hashes/sha3.js"];
const IMPORT = /(\bfrom\s+|\bimport\s+)(["'])([^"']+)\2/g;

function install() {
  const lock = createHash("sha256").update(readFileSync(join(HOME, "package-lock.json"))).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  try {
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: HOME,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
  } catch (failure) {
    console.error(`The pages' libraries could not be installed: npm ci in oracle-service failed (${failure.message}).`);
    process.exit(1);
  }
  writeFileSync(STAMP, lock);
}

const resolved = (from, name) => (name.startsWith(".") ? join(dirname(from), name) : name);

function address(from, name) {
  const up = "../".repeat(from.split("/").length - 2);
  return name.startsWith(".") ? name : up + name.replace("@noble/", "");
}

function withoutComments(code) {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function copy(folder) {
  const waiting = [...ENTRIES];
  const seen = new Set(waiting);
  while (waiting.length > 0) {
    const module = waiting.shift();
    const source = withoutComments(readFileSync(join(PACKAGES, module), "utf8"));
    const licence = `/*! ${module.split("/").slice(0, 2).join("/")}, MIT licence, (c) Paul Miller */\n`;
    const target = join(folder, module.replace("@noble/", ""));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, licence + source.replace(IMPORT, (_, word, quote, name) => word + quote + address(module, name) + quote));
    for (const [, , , name] of source.matchAll(IMPORT)) {
      const next = resolved(module, name);
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
}

install();
copy(join(process.argv[2], "static", "vendor", "noble"));
