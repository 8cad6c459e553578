// Fails where an external function of the contracts has no test file of its name, or a test file that names a function
// does not put the refusals first. Getters without parameters need none, and what OpenZeppelin brings is its own to test.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { ARTEFACTS, MODULE, NODE_MODULES } from "./paths.mjs";

const TESTS = join(MODULE, "src", "test", "solidity");
const FOLDERS = {
  CreditRating: ["rating", "cold", "corrections", "quarantine"],
  ModelRegistry: ["models"],
  SubjectRegistry: ["subjects"],
  LendingDesk: ["lending"],
  ScoreFeed: ["integration"],
  ScoreFeedFactory: ["integration"],
};
/** Getters without parameters that work something out. */
const MORE_THAN_A_GETTER = new Set(["domainSeparator", "scheduledAttesters", "description", "latestRoundData"]);

const accessControl = readFileSync(join(NODE_MODULES, "@openzeppelin", "contracts", "access", "AccessControl.sol"), "utf8");
const inherited = new Set([
  "supportsInterface",
  ...[...accessControl.matchAll(/function (\w+)\([^)]*\)[^{;]*\b(?:public|external)\b/g)].map(([, name]) => name),
]);

/** The functions that a contract's interface has, but for those that need no file. */
function functionsOf(contract) {
  const { abi } = JSON.parse(readFileSync(join(ARTEFACTS, `${contract}.json`), "utf8"));
  const wanted = abi.filter(
    ({ type, name, inputs, stateMutability }) =>
      type === "function" &&
      !inherited.has(name) &&
      (inputs.length > 0 || !["view", "pure"].includes(stateMutability) || MORE_THAN_A_GETTER.has(name)),
  );
  return [...new Set(wanted.map(({ name }) => name))];
}

function filesIn(folder) {
  return readdirSync(join(TESTS, folder)).filter((name) => name.endsWith(".t.sol")).map((name) => join(folder, name));
}

/** The first refusal that stands after something else, or undefined. */
function refusalOutOfPlace(file) {
  const names = [...readFileSync(join(TESTS, file), "utf8").matchAll(/function test(?:Fuzz)?_(\w+)/g)].map(([, name]) => name);
  const last = names.findIndex((name) => !name.startsWith("refuses"));
  return last < 0 ? undefined : names.slice(last).find((name) => name.startsWith("refuses"));
}

const complain = (text) => {
  console.error(text);
  process.exitCode = 1;
};
for (const [contract, folders] of Object.entries(FOLDERS)) {
  const files = folders.flatMap(filesIn);
  for (const name of functionsOf(contract)) {
    const wanted = `${name[0].toUpperCase()}${name.slice(1)}Test.t.sol`;
    const found = files.find((file) => basename(file) === wanted);
    if (!found) complain(`${contract}.${name}: expected ${folders.map((folder) => join(folder, wanted)).join(" or ")} but found none`);
    const late = found && refusalOutOfPlace(found);
    if (late) complain(`src/test/solidity/${found}: expected refusals first but found ${late} after another test`);
  }
}
