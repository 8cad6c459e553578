// Tests the contracts: vectors, documents, format, lint, forge's tests and gas. Skipped where nothing changed since all
// passed; FOUNDRY_* and EVM_FORK in the environment count as changes.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { forge, forgeTest } from "./forge.mjs";
import { install } from "./install.mjs";
import { BUILD, MODULE, TARGET } from "./paths.mjs";
import { hashOf, isStamped, stamp } from "./stamp.mjs";

const STAMP = join(TARGET, "forge", "passed.sha256");
const INPUTS = ["src/main/solidity", "src/test/solidity", "src/test/vectors", "src/test/gas", "src/build"];
const SINGLE_INPUTS = ["foundry.toml", "package-lock.json", "../docs/storage-layout.md"];
const GAS = "src/test/solidity/gas/*";
const NEWEST_FORK = "osaka";
const NOT_TWICE = "src/test/solidity/{gas/*,invariants/HistoryTest.t.sol}";

function inputs() {
  const files = INPUTS.flatMap((folder) =>
    readdirSync(join(MODULE, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const singles = SINGLE_INPUTS.map((name) => join(MODULE, name));
  const settings = Object.entries(process.env).filter(([name]) => /^(FOUNDRY_|EVM_FORK$)/.test(name));
  return hashOf([...[...files, ...singles].sort().map((file) => [file, readFileSync(file)]), ...settings.sort()]);
}

function check(script, ...args) {
  const run = spawnSync(process.execPath, [join(BUILD, script), ...args], { stdio: "inherit" });
  if (run.status !== 0) {
    throw new Error(`${script} ${args.join(" ")} failed`);
  }
}

function testAll() {
  check("make-vectors.mjs", "--check");
  check("check-layout.mjs");
  check("check-bytecode.mjs");
  check("check-test-files.mjs");
  forge("forge fmt (mend with: forge fmt)", ["fmt", "--check"]);
  forge("Solidity compilation", ["build"]);
  forgeTest("Solidity tests", ["--no-match-path", GAS]);
  forgeTest(`Solidity tests on the ${NEWEST_FORK} fork`, ["--no-match-path", NOT_TWICE], {
    EVM_FORK: NEWEST_FORK,
    FOUNDRY_FUZZ_RUNS: "16",
    FOUNDRY_INVARIANT_RUNS: "4",
  });
  forgeTest("Gas snapshots (renew with FOUNDRY_GAS_SNAPSHOT_CHECK=false)", ["--match-path", GAS], {
    FOUNDRY_PROFILE: "gas",
    FOUNDRY_GAS_SNAPSHOT_CHECK: process.env.FOUNDRY_GAS_SNAPSHOT_CHECK ?? "true",
  });
  forge("forge lint", ["lint", "--deny", "warnings"]); // last: it leaves a cache without bytecode of what it compiles
}

try {
  install();
  const hash = inputs();
  if (isStamped(STAMP, hash)) {
    console.log("Solidity tests: nothing changed since they passed");
  } else {
    testAll();
    stamp(STAMP, hash);
  }
} catch (failure) {
  console.error(failure.message);
  process.exit(1);
}
