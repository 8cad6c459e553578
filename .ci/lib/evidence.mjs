// Reads the test reports of a finished run: prints one line per module, and fails where a kind of test that only a full
// run has did not run. node evidence.mjs PROJECT_FOLDER
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const MODULES = ["contracts", "chain-node", "oracle-service", "client-cli", "acceptance-tests"];
const REPORTS = [
  ["surefire-reports", "tests"],
  ["failsafe-reports", "stories"],
  ["forge", "forge tests"],
];

const REQUIRED = [
  { what: "real-data tests", kind: /./, suite: /RealData/ },
  { what: "PostgreSQL container tests", kind: /./, suite: /PostgresContainer/ },
  { what: "forge tests", kind: /^forge tests$/, suite: /./ },
  { what: "acceptance stories", kind: /^stories$/, suite: /./ },
  { what: "page stories in a browser", kind: /^stories$/, suite: /PagesStory/ },
];

function attribute(tag, name) {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`));
  return found ? found[1] : "";
}

function suitesOf(module, [folder, kind]) {
  const path = join(project, module, "target", folder);
  const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".xml")) : [];
  return files.flatMap((file) => {
    const tags = readFileSync(join(path, file), "utf8").match(/<testsuite\s[^>]*>/g) ?? [];
    return tags.map((tag) => {
      const number = (name) => Number(attribute(tag, name) || 0);
      const failed = number("failures") + number("errors");
      const skipped = number("skipped") + number("disabled");
      const passed = number("tests") - failed - skipped;
      return { module, kind, suite: attribute(tag, "name"), passed, failed, skipped };
    });
  });
}

function sum(suites, field) {
  return suites.reduce((total, suite) => total + suite[field], 0);
}

function totals(suites) {
  return `${sum(suites, "passed")} passed, ${sum(suites, "failed")} failed, ${sum(suites, "skipped")} skipped`;
}

const [project] = process.argv.slice(2);
const suites = MODULES.flatMap((module) => REPORTS.flatMap((report) => suitesOf(module, report)));

for (const module of MODULES) {
  for (const [, kind] of REPORTS) {
    const own = suites.filter((suite) => suite.module === module && suite.kind === kind);
    if (own.length > 0) {
      console.log(`ci: ${module}, ${kind}: ${totals(own)}`);
    }
  }
}

function isWhole({ kind, suite }) {
  const found = suites.filter((s) => kind.test(s.kind) && suite.test(s.suite));
  return sum(found, "passed") > 0 && sum(found, "skipped") === 0;
}

const missing = REQUIRED.filter((required) => !isWhole(required)).map(({ what }) => what);
missing.forEach((what) => console.error(`ci: no whole run of the ${what}: none ran, or some were skipped`));
console.log(totals(suites));
process.exit(missing.length > 0 ? 1 : 0);
