// Records beyond their model's guards: what waits on chain for a second quorum.
import { get } from "./api.js";
import { html } from "./dom.js";
import { hash, moment, number } from "./format.js";
import { note, panel, pill, table } from "./parts.js";

/** The held records; undefined where the chain cannot be asked, which other panels tell. */
export async function readQuarantine() {
  try {
    return (await get("/api/v1/quarantine")).records;
  } catch (refusal) {
    if (["chain-unavailable", "registry-not-deployed"].includes(refusal.slug)) return undefined;
    throw refusal;
  }
}

export function quarantinePanel(records) {
  if (records === undefined) return undefined;
  return panel(
    "Quarantine",
    records.length === 0 ? pill("Empty", "good") : pill(`${number(records.length)} wait`, "bad"),
    records.length === 0 ? note("No record is beyond its model's guards.") : recordTable(records),
  );
}

function recordTable(records) {
  return table(
    "Approve with creditctl operator quarantine release, or let them lapse",
    ["Approve until", "Subject", ">Batch", ">Held", ">Present", "Guard", "Why"],
    records.map((each) => [
      html("span", {}, moment(each.heldUntil), each.expired ? " (expired)" : ""),
      hash(each.subjectId),
      number(each.sequence),
      number(each.heldPoints),
      number(each.presentPoints),
      each.guard,
      each.evidence,
    ]),
  );
}
