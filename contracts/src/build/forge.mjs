// Runs forge from npm and tells its outcome: one line where all is well, the failures where not.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MODULE, NODE_MODULES, TARGET } from "./paths.mjs";

// The program itself: the npm package's own launcher ends with 0 whatever forge ends with.
const ARCHITECTURE = process.arch === "x64" ? "amd64" : process.arch;
const PROGRAM = process.platform === "win32" ? "forge.exe" : "forge";
export const FORGE = join(NODE_MODULES, "@foundry-rs", `forge-${process.platform}-${ARCHITECTURE}`, "bin", PROGRAM);

/** Runs forge in the module's folder; returns its output, or throws with it where forge fails. */
export function forge(title, args, environment = {}) {
  const run = spawnSync(FORGE, [...args, "--color", "never"], {
    cwd: MODULE,
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 28,
  });
  const output = `${run.stdout ?? ""}${run.stderr ?? ""}`;
  if (run.error || run.status !== 0) {
    throw new Error(`${title} failed\n${essence(output) || run.error?.message}`);
  }
  return output;
}

/** Runs tests, prints a line like surefire's and leaves a report like its own in target/forge. */
export function forgeTest(title, args, environment) {
  const started = Date.now();
  const output = forge(title, ["test", ...args], environment);
  const [, suites, passed, failed, skipped] =
    /Ran (\d+) test suites? .*: (\d+) tests? passed, (\d+) failed, (\d+) skipped/.exec(output) ?? [];
  if (!(Number(passed) > 0)) {
    throw new Error(`${title} ran no test\n${output}`);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `Tests run: ${passed}, Failures: ${failed}, Skipped: ${skipped}, Time elapsed: ${seconds} s -- ${title} (${suites} suites)`,
  );
  report(title, passed, failed, skipped);
}

function report(title, passed, failed, skipped) {
  const tests = Number(passed) + Number(failed) + Number(skipped);
  const name = title.replace(/ \(.*/, "");
  const folder = join(TARGET, "forge");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${name.toLowerCase().replaceAll(" ", "-")}.xml`),
    `<testsuite name="${name}" tests="${tests}" failures="${failed}" errors="0" skipped="${skipped}"/>\n`,
  );
}

/** forge repeats its failures at the end; what passed before them is of no interest. */
function essence(output) {
  const failures = output.indexOf("Failing tests:");
  return failures < 0 ? output : output.slice(failures);
}
