// Compiles the contracts: sources → target/classes/solidity/NAME.json and the .abi and .bin files for the wrappers.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { install } from "./install.mjs";
import { ARTEFACTS, BUILD, CODEGEN_INPUT, MODULE, SOURCES, TARGET } from "./paths.mjs";
import { DEPLOYED, SETTINGS } from "./settings.mjs";
import { resolveImport, solidityFiles } from "./sources.mjs";
import { hashOf, isStamped, stamp } from "./stamp.mjs";

const STAMP = join(TARGET, "solidity.sha256");

function compile(files) {
  const solc = createRequire(import.meta.url)("solc");
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(files.map(([name, content]) => [name, { content }])),
    settings: SETTINGS,
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: resolveImport }));
  const messages = output.errors ?? [];
  messages.forEach((message) => console.error(message.formattedMessage));
  if (messages.length > 0) {
    throw new Error(`The contracts do not compile cleanly: ${messages.length} messages`);
  }
  return output.contracts;
}

function contractNamed(contracts, name) {
  const found = Object.values(contracts).find((file) => name in file);
  return found[name];
}

function write(name, contract) {
  const { abi, evm, storageLayout } = contract;
  const artefact = {
    contractName: name,
    abi,
    bytecode: `0x${evm.bytecode.object}`,
    deployedBytecode: `0x${evm.deployedBytecode.object}`,
    immutableReferences: evm.deployedBytecode.immutableReferences,
    storageLayout,
  };
  writeFileSync(join(ARTEFACTS, `${name}.json`), `${JSON.stringify(artefact, null, 2)}\n`);
  writeFileSync(join(CODEGEN_INPUT, `${name}.abi`), JSON.stringify(abi));
  writeFileSync(join(CODEGEN_INPUT, `${name}.bin`), evm.bytecode.object);
}

try {
  install();
  const files = solidityFiles(SOURCES);
  const scripts = ["compile.mjs", "settings.mjs"].map((name) => [name, readFileSync(join(BUILD, name))]);
  const lock = ["package-lock.json", readFileSync(join(MODULE, "package-lock.json"))];
  const inputs = hashOf([...files, ...scripts, lock]);
  if (!isStamped(STAMP, inputs)) {
    const contracts = compile(files);
    [ARTEFACTS, BUILD, CODEGEN_INPUT].forEach((folder) => mkdirSync(folder, { recursive: true }));
    DEPLOYED.forEach((name) => write(name, contractNamed(contracts, name)));
    stamp(STAMP, inputs);
    console.log(`Compiled ${DEPLOYED.join(", ")}`);
  }
} catch (failure) {
  console.error(failure.message);
  process.exit(1);
}
