// The operator's page: queue, alerts, quarantine, attesters, models.
import { alertsOf } from "./alerts.js";
import { get } from "./api.js";
import { byId, html, show } from "./dom.js";
import { decimal, hash, moment, number, short } from "./format.js";
import { drawFrame } from "./frame.js";
import { bindKey } from "./key.js";
import { driftAlert, modelPanel, readModel } from "./model-card.js";
import { facts, message, note, panel, pill, table } from "./parts.js";
import { quarantinePanel, readQuarantine } from "./quarantine.js";

drawFrame();

const place = byId("results");

async function read() {
  place.setAttribute("aria-busy", "true");
  try {
    const [status, models] = await Promise.all([get("/api/v1/status"), get("/api/v1/models")]);
    const [keys, waiting] = await Promise.all([ownKeys(), readQuarantine()]);
    const active = await Promise.all(models.filter((model) => model.status === "active").map(readModel));
    show(
      place,
      queueTiles(status.queue),
      alertPanel([...active.map(driftAlert).filter(Boolean), ...alertsOf(status)]),
      quarantinePanel(waiting),
      html("div", { class: "pair" }, chainPanel(status), relayerPanel(status)),
      attesterPanel(status, keys),
      modelsPanel(models),
      ...active.map(modelPanel),
    );
    byId("refreshed").textContent = `Read at ${new Date().toLocaleTimeString("en-GB")}`;
  } catch (refusal) {
    show(place, message(refusal.message));
  }
  place.removeAttribute("aria-busy");
}

async function ownKeys() {
  try {
    return (await get("/api/v1/keys")).attesters.map((attester) => attester.address);
  } catch (refusal) {
    if (refusal.slug === "not-allowed") return undefined;
    throw refusal;
  }
}

function queueTiles(queue) {
  const tile = (name, value) => html("div", {}, html("dt", {}, name), html("dd", {}, number(value)));
  return html(
    "dl",
    { class: "tiles", "aria-label": "Records by state" },
    tile("Queued", queue.queued),
    tile("In open batches", queue.batched),
    tile("On chain", queue.published),
    tile("Set aside", queue.setAside),
  );
}

function alertPanel(alerts) {
  return panel(
    "Alerts",
    undefined,
    alerts.length === 0
      ? note("None: the node answers, the quorum's keys are here, nothing waits.")
      : html(
          "ul",
          { class: "alerts" },
          ...alerts.map((alert) => html("li", {}, pill(alert.tone === "bad" ? "Act" : "Watch", alert.tone), " ", alert.text)),
        ),
  );
}

function chainPanel({ chain, registry }) {
  return panel(
    "Chain",
    pill(chain.reachable ? "Reachable" : "Unreachable", chain.reachable ? "good" : "bad"),
    facts([
      ["Node", chain.rpcUrl],
      ["Client", chain.clientVersion ?? "–"],
      ["Chain id", String(chain.chainId ?? "–")],
      ["Block", number(chain.blockNumber)],
      ["Contract", hash(registry?.creditRating)],
      ["Last batch", registry ? number(registry.sequence) : "–"],
      ["Head hash", registry ? short(registry.headHash) : "–"],
      ["Publishing", registry ? (registry.publishingPaused ? pill("Paused", "bad") : pill("Open", "good")) : "–"],
    ]),
  );
}

function relayerPanel({ relayer }) {
  if (relayer === null) return panel("Relayer", undefined, note("No keys were made yet."));
  return panel(
    "Relayer",
    undefined,
    facts([
      ["Account", hash(relayer.address)],
      ["Balance", relayer.balance === null ? "–" : `${ether(relayer.balance)} ether`],
      ["Nonce", number(relayer.nonce)],
      ["Pending nonce", number(relayer.pendingNonce)],
      ["Without receipt", number(relayer.openTransactions.length)],
    ]),
  );
}

const ether = (wei) => (Number(BigInt(wei) / 10n ** 12n) / 1e6).toFixed(4);

function attesterPanel({ registry }, keys) {
  if (registry === null) return undefined;
  return panel(
    "Attesters",
    note(`epoch ${registry.epoch}, ${registry.threshold} of ${registry.attesters.length} sign`),
    table(
      "The current set, and whose keys this service holds",
      ["Attester", "Key"],
      registry.attesters.map((address) => [
        hash(address),
        keys === undefined ? note("ask with an operator's key") : keys.includes(address) ? pill("here", "good") : pill("elsewhere"),
      ]),
    ),
  );
}

function modelsPanel(models) {
  return panel("Models", note(`${models.length} trained`), models.length === 0 ? note("None yet.") : modelTable(models));
}

function modelTable(models) {
  return table(
    "Figures are of the hold-out sample",
    ["Model", "Kind", "Status", "Data", ">Rows", ">AUC", ">KS", ">Brier", "Trained", "Hash"],
    models.map((model) => {
      const figures = model.metrics?.[model.kind === model.championKind ? "champion" : "challenger"];
      return [
        `${model.modelId} · ${model.name}`,
        model.kind,
        pill(model.status, model.status === "active" ? "good" : undefined),
        html("span", {}, model.dataset, model.synthetic ? " (synthetic)" : ""),
        number(model.rows),
        decimal(figures?.auc),
        decimal(figures?.ks),
        decimal(figures?.brier),
        moment(model.trainedAt),
        short(model.modelHash),
      ];
    }),
  );
}

byId("refresh").addEventListener("click", read);
bindKey((hasKey) => (hasKey ? read() : place.replaceChildren()));
