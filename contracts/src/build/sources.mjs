// Lists and reads Solidity sources under the names by which the compiler knows them.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { NODE_MODULES } from "./paths.mjs";

/** The Solidity files below a folder, sorted, named by their path from the folder `root`. */
export function solidityFiles(folder, root = folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".sol"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(root, file).split(sep).join("/"), readFileSync(file, "utf8")])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** solc's import callback: only npm packages are resolved, everything else must be among the sources. */
export function resolveImport(name) {
  try {
    return { contents: readFileSync(join(NODE_MODULES, name), "utf8") };
  } catch {
    return { error: `not among the sources nor in node_modules: ${name}` };
  }
}
