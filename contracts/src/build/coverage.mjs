// Measures which statements and branch outcomes of the contracts the forge tests reach, and fails below 100 %:
// probes in a copy of the sources → forge's traces → target/coverage/coverage.{md,lcov}. docs/adr/0008 says why not
// `forge coverage`. Fuzz tests count with the one run that forge traces; invariants and gas tests do not count.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { createInterface } from "node:readline";
import { instrument, PROBE_PREFIX, PROBE_SOURCE } from "./coverage/instrument.mjs";
import { lcov, outcomesOf, table } from "./coverage/report.mjs";
import { UNREACHABLE } from "./coverage/unreachable.mjs";
import { FORGE } from "./forge.mjs";
import { install } from "./install.mjs";
import { BUILD, MODULE, NODE_MODULES, SOURCES, TARGET } from "./paths.mjs";
import { resolveImport, solidityFiles } from "./sources.mjs";

const WORK = join(TARGET, "coverage");
const MAIN = join("src", "main", "solidity");
const TESTS = join("src", "test", "solidity");
const UNCOUNTED = `${TESTS}/{gas/*,invariants/*,attacks/GasGriefingTest.t.sol}`; // probes cost gas
const PROBE = new RegExp(`0x${PROBE_PREFIX}0{20}([0-9a-f]{16})`, "gi");
const FAILURE = /^\[FAIL|^Error|Compiler run failed|^Encountered/;

/** Probes are calls, which a pure function may not make; for what is measured here, view will do. */
const impure = (text) => text.replace(/\bpure\b/g, "view");

function syntaxTrees(files) {
  const solc = createRequire(import.meta.url)("solc");
  const sources = Object.fromEntries(files.map(([name, content]) => [name, { content }]));
  const input = { language: "Solidity", sources, settings: { outputSelection: { "*": { "": ["ast"] } } } };
  return JSON.parse(solc.compile(JSON.stringify(input), { import: resolveImport })).sources;
}

function write(path, text) {
  mkdirSync(dirname(join(WORK, path)), { recursive: true });
  writeFileSync(join(WORK, path), text);
}

/** Lays out a forge project of instrumented sources and untouched tests; returns the sites. */
function prepare() {
  ["src", "node_modules"].forEach((name) => rmSync(join(WORK, name), { recursive: true, force: true }));
  mkdirSync(WORK, { recursive: true });
  cpSync(join(MODULE, "foundry.toml"), join(WORK, "foundry.toml"));
  symlinkSync(NODE_MODULES, join(WORK, "node_modules"));
  cpSync(join(MODULE, "src", "test", "vectors"), join(WORK, "src", "test", "vectors"), { recursive: true });
  solidityFiles(join(MODULE, TESTS)).forEach(([name, text]) => write(join(TESTS, name), impure(text)));

  const files = solidityFiles(SOURCES);
  const trees = syntaxTrees(files);
  const sites = [];
  let nextId = 0;
  for (const [name, text] of files) {
    const fromFile = relative(dirname(join(MAIN, name)), join(MAIN, "Probe.sol"));
    const done = instrument(name, text, trees[name].ast, nextId, fromFile.startsWith(".") ? fromFile : `./${fromFile}`);
    write(join(MAIN, name), impure(done.text));
    sites.push(...done.sites);
    nextId = done.nextId;
  }
  write(join(MAIN, "Probe.sol"), PROBE_SOURCE);
  return sites;
}

/** Runs the tests with their traces, and returns the probes that were called. */
async function reachedByTests() {
  const run = spawn(
    FORGE,
    ["test", "-vvvv", "--color", "never", "--no-match-path", UNCOUNTED],
    {
      cwd: WORK,
      env: {
        ...process.env,
        FOUNDRY_SOLC: join(BUILD, "solc.mjs"),
        FOUNDRY_DENY: "never",
        FOUNDRY_CODE_SIZE_LIMIT: "1000000",
        FOUNDRY_FUZZ_RUNS: "4",
        FOUNDRY_FUZZ_SEED: "0x1",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = new Promise((resolve) => run.on("close", resolve));
  const reached = new Set();
  const failures = [];
  const errors = [];
  run.stderr.on("data", (data) => errors.push(data));
  for await (const line of createInterface({ input: run.stdout })) {
    for (const [, id] of line.matchAll(PROBE)) reached.add(parseInt(id, 16));
    if (FAILURE.test(line)) failures.push(line);
  }
  if ((await ended) !== 0) {
    throw new Error(`The instrumented tests failed\n${[...new Set(failures)].join("\n")}\n${Buffer.concat(errors)}`);
  }
  return reached;
}

function isExcused({ file, line, kind, outcome }, lines) {
  return UNREACHABLE.some(
    (known) =>
      known.file === file && known.kind === kind && known.outcome === outcome && lines(file)[line - 1].includes(known.line),
  );
}

try {
  install();
  const sites = prepare();
  const outcomes = outcomesOf(sites, await reachedByTests());
  const lines = (file) => readFileSync(join(SOURCES, file), "utf8").split("\n");
  const counted = outcomes.filter((each) => !isExcused(each, lines));
  const missed = counted.filter(({ reached }) => !reached);
  const excusedButReached = outcomes.filter((each) => each.reached && isExcused(each, lines));

  write("coverage.md", `${table(counted)}\n`);
  write("coverage.lcov", lcov(counted, MAIN));
  console.log(table(counted));
  console.log(`${outcomes.length - counted.length} unreachable, named with their reasons in src/build/coverage/unreachable.mjs`);
  for (const { file, line, kind, outcome } of missed) {
    console.error(`${MAIN}/${file}:${line}: ${kind} ${outcome} not reached: ${lines(file)[line - 1].trim()}`);
  }
  for (const { file, line } of excusedButReached) {
    console.error(`${MAIN}/${file}:${line}: named as unreachable, but reached`);
  }
  if (missed.length + excusedButReached.length > 0) process.exit(1);
} catch (failure) {
  console.error(failure.message);
  process.exit(1);
}
