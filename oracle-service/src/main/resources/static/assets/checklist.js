// A verification's checklist, and what it rests on.
import { html } from "./dom.js";
import { isBlockKnown } from "./verify/bundle.js";
import { pill } from "./parts.js";

/**
 * @param verdict of `verifyBundle`
 * @param trust the anchors it was verified against; undefined for none
 * @param origin where the anchors came from, as "your trust file"
 */
export function checklist(verdict, trust, origin) {
  const failed = verdict.checks.filter((check) => !check.passed).length;
  return html(
    "div",
    { class: "results", role: "status" },
    html(
      "p",
      {},
      verdict.passed
        ? pill(`Verified: ${verdict.checks.length} checks passed`, "good")
        : pill(`NOT verified: ${failed} of ${verdict.checks.length} checks failed`, "bad"),
    ),
    html("ul", { class: "checks" }, ...verdict.checks.map(line)),
    !verdict.passed && html("p", { class: "message bad" }, "Do not rely on this bundle: the lines with ✕ say what does not hold."),
    ...(verdict.passed ? restsOn(verdict, trust, origin).map((text) => html("p", { class: "note" }, text)) : []),
  );
}

function line(check) {
  return html(
    "li",
    { class: check.passed ? "passed" : "failed" },
    html("span", { class: "mark", role: "img", "aria-label": check.passed ? "passed" : "failed" }, check.passed ? "✓" : "✕"),
    html("span", {}, check.name),
    html("span", { class: "evidence" }, check.evidence),
  );
}

function restsOn({ bundle }, trust, origin) {
  if (trust === undefined) {
    return ["The file agrees with itself. Without trust anchors nothing says that these are the registry's attesters: choose a trust file."];
  }
  const said = `That the attesters said this of the subject rests on ${origin}.`;
  return isBlockKnown(bundle, trust)
    ? [said, `That the record stood on chain at block ${bundle.state.blockNumber} rests on it too.`]
    : [said, `That block ${bundle.state.blockNumber} is the chain's is not known here: compare its hash, ${bundle.state.blockHash}, with a node that you trust.`];
}
