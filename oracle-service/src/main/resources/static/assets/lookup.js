// One subject as the lender's and the subject's page show it.
import { get, getText } from "./api.js";
import { checklist } from "./checklist.js";
import { html } from "./dom.js";
import { day, hash, moment, number, percent, short } from "./format.js";
import { facts, message, note, panel, pill, reasonList, table } from "./parts.js";
import { scoreScale } from "./score-scale.js";
import { markPills, standingPills, standings } from "./standing.js";
import { trendChart } from "./trend-chart.js";
import { parseTrust, verifyBundle } from "./verify/bundle.js";

/**
 * What the service knows of a subject, the proofs that it can give, what the contract answers now, and what the index
 * holds of the chain's logs.
 *
 * @param maxAgeSeconds oldest data that the reader accepts; undefined for the service's default
 */
export async function lookUp(subjectId, maxAgeSeconds) {
  const history = await get(`/api/v1/subjects/${subjectId}`);
  if (!history.scores.some((score) => score.state === "published")) return { history };
  const age = maxAgeSeconds === undefined ? "" : `?maxAge=${maxAgeSeconds}`;
  const [proofs, reading, indexed, rights] = await Promise.all([
    proofsOf(subjectId),
    unlessAway(get(`/api/v1/subjects/${subjectId}/reading${age}`)),
    unlessUnknown(get(`/api/v1/index/subjects/${subjectId}`)),
    unlessUnknown(get(`/api/v1/subjects/${subjectId}/rights`)),
  ]);
  return { history, reading, indexed, rights, ...proofs };
}

async function proofsOf(subjectId) {
  try {
    const bundleText = await getText(`/api/v1/subjects/${subjectId}/bundle`);
    return { bundleText, bundle: JSON.parse(bundleText) };
  } catch (refusal) {
    return { withoutProofs: refusal.message };
  }
}

/** A chain that does not answer is told once, by the proofs that are missing. */
async function unlessAway(answer) {
  try {
    return await answer;
  } catch (refusal) {
    if (refusal.slug === "chain-unavailable") return undefined;
    throw refusal;
  }
}

async function unlessUnknown(answer) {
  try {
    return await answer;
  } catch (refusal) {
    if (refusal.slug === "subject-unknown") return undefined;
    throw refusal;
  }
}

/** Score, status and where they come from. */
export function scorePanel({ history, bundle, withoutProofs, rights, reading }) {
  if (withoutProofs !== undefined) return panel("Score", undefined, message(`Its proofs could not be gathered: ${withoutProofs}`));
  if (bundle === undefined) return panel("Score", undefined, note("Scored, but nothing is on chain yet: it appears here once its batch is published."));
  const { record } = bundle;
  const own = history.scores.find((score) => score.sequence === record.sequence && score.dataTime === record.dataTime);
  return panel(
    "Score on chain",
    html("span", { class: "pills" }, ...standingPills(record, reading)),
    ...standings(record, rights, reading),
    html(
      "div",
      { class: "score" },
      html(
        "div",
        { class: "beside" },
        html("span", { class: "number" }, String(record.scorePoints)),
        html("span", { class: "note" }, "points", own ? ` · grade ${own.grade}` : "", ` · ${percent(record.pdBps)} probability of default`),
      ),
      scoreScale(record.scorePoints),
    ),
    facts([
      ["Data of", moment(record.dataTime)],
      ["Published", moment(record.publishedAt)],
      ["Batch", `${record.sequence}, model ${record.modelId}`],
      ["Transaction", short(bundle.transaction.hash)],
      ["Subject", hash(history.subjectId)],
      ["As of block", reading === undefined ? number(bundle.state.blockNumber) : html("span", {}, number(reading.block), ", ", moment(reading.blockTime))],
    ]),
  );
}

/** Why the newest score is not higher. */
export function reasonPanel({ history }) {
  const newest = history.scores[0];
  return panel(
    "What cost points",
    html("span", { class: "note" }, `data of ${day(newest.dataTime)}, as this service keeps them`),
    history.erased ? note("Erased with the subject: reasons are no longer kept.") : reasonList(newest.reasons),
  );
}

/** The scores over time, as a picture and as a table. */
export function trendPanel({ history }) {
  const oldestFirst = [...history.scores].reverse();
  return panel(
    "Trend",
    html("span", { class: "note" }, `${history.scores.length} ${history.scores.length === 1 ? "score" : "scores"}`),
    trendChart(oldestFirst),
    html(
      "details",
      {},
      html("summary", {}, "Show as a table"),
      table(
        "All scores, newest first",
        ["Data of", ">Points", ">PD", "Grade", ">Model", ">Batch", "State"],
        history.scores.map((score) => [
          moment(score.dataTime),
          String(score.scorePoints),
          percent(score.pdBps),
          score.grade,
          String(score.modelId),
          score.sequence === null ? "–" : String(score.sequence),
          score.state.replace("_", " "),
        ]),
      ),
    ),
  );
}

/** Everything that the chain logged about the subject; undefined where the index has nothing yet. */
export function eventPanel({ indexed }) {
  if (indexed === undefined) return undefined;
  const { index, events } = indexed;
  return panel(
    "On chain, event by event",
    index.complete ? pill(`Complete to block ${index.block}`, "good") : pill("Index is catching up", "warn"),
    table(
      "Records, corrections, changes of status and what the subject did, newest first, as this service's index holds them",
      ["Event", ">Block", ">Batch", ">Points", ">PD", "Status since", "Transaction"],
      [...events].reverse().map((event) => [
        event.event.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase(),
        String(event.block),
        event.sequence === null ? "–" : String(event.sequence),
        event.scorePoints === null ? "–" : String(event.scorePoints),
        event.pdBps === null ? "–" : percent(event.pdBps),
        event.statusBits === null ? "–" : html("span", { class: "pills" }, ...markPills(event.statusBits, "–")),
        short(event.transactionHash),
      ]),
    ),
  );
}

/** Verifies the bundle here, against the reader's own trust file or, saying so, the service's word. */
export function verifyPanel({ bundleText }) {
  if (bundleText === undefined) return undefined;
  const button = html("button", { type: "button", id: "verify" }, "Verify in this browser");
  const file = html("input", { type: "file", id: "trust-file", accept: ".json,application/json" });
  const place = html("div", {});
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const own = file.files[0];
      const trust = parseTrust(own ? await own.text() : await getText("/api/v1/trust"));
      place.replaceChildren(checklist(verifyBundle(bundleText, trust), trust, own ? "your trust file" : "this service's word for who the attesters are"));
    } catch (failure) {
      place.replaceChildren(message(`The trust anchors cannot be used: ${failure.message}`));
    }
    button.disabled = false;
  });
  return panel(
    "Verify",
    undefined,
    note("Recomputes the digest, recovers the attesters' signatures and follows the storage proof to the block's hash, all in this tab. Without a trust file of your own it takes this service's word for who the attesters are."),
    html(
      "div",
      { class: "row" },
      html("div", { class: "field" }, html("label", { for: "trust-file" }, "Your trust file (from creditctl auditor trust)"), file),
      button,
    ),
    place,
  );
}
