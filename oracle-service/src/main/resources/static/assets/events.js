// Event by event: what the contracts logged, newest first, in the words of their interfaces.
import { get } from "./api.js";
import { html } from "./dom.js";
import { moment, number, percent, short } from "./format.js";
import { message, note, panel, pill, table } from "./parts.js";
import { PURPOSES } from "./rights.js";
import { markPills } from "./standing.js";

const TONES = {
  BatchPublished: "good",
  BatchCommitted: "good",
  BatchReleased: "good",
  RecordPromoted: "good",
  BatchCorrected: "warn",
  RecordHeld: "warn",
  RecordLapsed: "warn",
  DisputeOpened: "warn",
  DisputeExtended: "warn",
  BatchWithdrawn: "bad",
  StatusChanged: "bad",
  StatusesChanged: "bad",
  PublishingPaused: "bad",
};

/** Groups of kinds that one can look at alone. */
const GROUPS = {
  "All events": () => true,
  "Batches and corrections": (name) => /^Batch/.test(name),
  "Held, promoted, lapsed": (name) => /^Record/.test(name),
  "Revocations and freezes": (name) => /^Status/.test(name),
  "Attesters and pauses": (name) => /^(Attester|Publishing)/.test(name),
  "Models": (name) => /^Model/.test(name),
  "Subjects": (name) => /^(Controller|Access|Dispute|Inquiry|File)/.test(name),
};

export const readEvents = (before) =>
  get(`/api/v1/index/events?limit=200${before === undefined ? "" : `&before=${before}`}`);

/** @param first the newest page; older ones are read when asked for */
export function eventsPanel(first) {
  const events = [...first.events];
  let before = first.before;
  const rows = html("div", { class: "events" });
  const choice = html("select", { id: "event-kinds" }, ...Object.keys(GROUPS).map((name) => html("option", {}, name)));
  const older = html("button", { type: "button", class: "quiet", id: "older-events" }, "Older events");
  const paint = () => {
    const chosen = events.filter(({ event }) => GROUPS[choice.value](event));
    older.hidden = before === null;
    rows.replaceChildren(chosen.length === 0 ? note("None among the events read.") : eventTable(chosen));
  };
  choice.addEventListener("change", paint);
  older.addEventListener("click", async () => {
    try {
      const page = await readEvents(before);
      events.push(...page.events);
      before = page.before;
      paint();
    } catch (refusal) {
      rows.prepend(message(refusal.message));
    }
  });
  paint();
  return panel(
    "Timeline",
    html("span", { class: "choice" }, html("label", { for: "event-kinds" }, "Show"), " ", choice),
    rows,
    older,
  );
}

const eventTable = (events) =>
  table(
    "Events of the contracts, newest first, as the index read them from the chain",
    [">Block", "Event", "What it says", "Transaction"],
    events.map(({ event, block, transactionHash, facts }) => [
      number(block),
      pill(words(event), TONES[event]),
      html("span", { class: "said" }, ...Object.entries(facts).map(([name, value]) => said(name, value))),
      short(transactionHash),
    ]),
  );

/** BatchCorrected as "batch corrected". */
const words = (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

const MOMENTS = new Set(["dataTime", "executableAt", "retiresAt", "expiresAt", "dueAt", "effectiveAt"]);

const said = (name, value) => html("span", {}, html("span", { class: "name" }, words(name)), " ", shown(name, value), " ");

function shown(name, value) {
  if (Array.isArray(value)) return html("span", { class: "said" }, ...value.flatMap((each) => [shown(name, each), " "]));
  if (typeof value === "string" && /^0x[0-9a-fA-F]{40,}$/.test(value)) return short(value);
  if (MOMENTS.has(name) && typeof value === "number" && value < 1e11) return moment(value);
  if (name === "pdBps") return percent(value);
  if (name === "purpose") return PURPOSES[value] ?? String(value);
  if (name === "statusBits") return html("span", { class: "pills" }, ...markPills(value, "none"));
  return String(value);
}
