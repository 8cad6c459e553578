// Where the contracts module keeps what the build scripts read and write.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const MODULE = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const BUILD = join(MODULE, "src", "build");
export const SOURCES = join(MODULE, "src", "main", "solidity");
export const NODE_MODULES = join(MODULE, "node_modules");
export const TARGET = join(MODULE, "target");
export const ARTEFACTS = join(TARGET, "classes", "solidity");
export const CODEGEN_INPUT = join(TARGET, "codegen");
