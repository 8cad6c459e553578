// Remembers, as one hash in a file, what a step was run on, so that unchanged work is skipped.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** SHA-256 over named byte contents, each delimited by its name and length. */
export function hashOf(entries) {
  const hash = createHash("sha256");
  for (const [name, content] of entries) {
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

export function isStamped(file, hash) {
  return existsSync(file) && readFileSync(file, "utf8") === hash;
}

export function stamp(file, hash) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
