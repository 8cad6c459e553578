// The auditor's page: verify a bundle without a key, and read the batches with one.
import { get } from "./api.js";
import { checklist } from "./checklist.js";
import { byId, show } from "./dom.js";
import { bindChoice, bindDrop } from "./drop.js";
import { eventsPanel, readEvents } from "./events.js";
import { hash, moment, number, short } from "./format.js";
import { drawFrame } from "./frame.js";
import { hint } from "./hint.js";
import { bindKey } from "./key.js";
import { facts, message, note, panel, pill, table } from "./parts.js";
import { timelineChart } from "./timeline-chart.js";
import { parseTrust, verifyBundle } from "./verify/bundle.js";

drawFrame();

const verdict = byId("verdict");
const batchesPlace = byId("batches");
const files = { bundle: undefined, trust: undefined };

// One place takes both kinds of file: each says by its format what it is.
function take(text) {
  const kind = /"format"\s*:\s*"credit-registry-trust\//.test(text) ? "trust" : "bundle";
  files[kind] = text;
  byId(`${kind}-state`).textContent = `${kind === "trust" ? "Trust file" : "Bundle"}: ${number(text.length)} characters read`;
  verify();
}

function verify() {
  let trust;
  try {
    trust = files.trust === undefined ? undefined : parseTrust(files.trust);
  } catch (failure) {
    show(verdict, message(`The trust file cannot be used: ${failure.message}`));
    return;
  }
  if (files.bundle !== undefined) show(verdict, checklist(verifyBundle(files.bundle, trust), trust, "your trust file"));
}

const TONES = { published: "good", signed: "warn", sent: "warn", overtaken: "warn", reverted: "bad", abandoned: "bad" };

async function readBatches() {
  try {
    const [batches, index] = await Promise.all([get("/api/v1/batches"), get("/api/v1/index/status")]);
    const events = index.block === null ? undefined : await readEvents();
    show(
      batchesPlace,
      indexPanel(index),
      batches.length === 0 ? panel("Batches", undefined, note("No batch was signed yet: creditctl operator publish signs what is queued.")) : batchPanel(batches),
      events !== undefined && eventsPanel(events),
    );
  } catch (refusal) {
    show(batchesPlace, message(refusal.message));
  }
}

/** How far the service's index of the chain's logs is, and whether its hash chain ends where the contract's does. */
function indexPanel(index) {
  return panel(
    "Index of the chain's logs",
    index.complete ? pill("Complete", "good") : pill(index.trouble === null ? "Catching up" : "Stuck", index.trouble === null ? "warn" : "bad"),
    index.block === null
      ? note("Nothing is indexed yet: the index begins once the contracts are deployed and the node answers.")
      : facts([
          ["Up to block", number(index.block)],
          ["Holds", `${number(index.logs)} logs, ${number(index.batches)} batches`],
          ["Recomputed from logs", hash(index.digest)],
          ["Head hash on chain", hash(index.chainDigest)],
          ["Trouble", index.trouble ?? undefined],
        ]),
  );
}

function batchPanel(batches) {
  const records = batches.filter((batch) => batch.state === "published").reduce((sum, batch) => sum + batch.records, 0);
  return panel(
    "Batches",
    note(`${number(records)} records on chain in ${number(batches.length)} batches`),
    timelineChart(batches),
    table(
      "All batches, newest first, as this service keeps them",
      [">Batch", "State", ">Records", ">Model", ">Epoch", "Data of", ">Block", ">Gas", "Digest", "Transaction"],
      [...batches].reverse().map((batch) => [
        number(batch.sequence),
        pill(batch.state, TONES[batch.state]),
        number(batch.records),
        String(batch.modelId),
        number(batch.epoch),
        moment(batch.dataTime),
        number(batch.blockNumber),
        number(batch.gasUsed),
        short(batch.digest),
        batch.transactionHash === null ? "–" : short(batch.transactionHash),
      ]),
    ),
  );
}

bindDrop(byId("drop"), take);
bindChoice(byId("bundle-file"), take);
bindChoice(byId("trust-file"), take);
bindKey((hasKey) => (hasKey ? readBatches() : hint(batchesPlace, "a lender, an operator or an auditor", "With it the batches, their timeline and every event of the contracts stand here. Verifying a bundle needs none.")));
