// The operator's page: queue, alerts, quarantine, attesters, models.
import { alertsOf, indexAlerts, quarantineAlerts } from "./alerts.js";
import { get } from "./api.js";
import { byId, html, show } from "./dom.js";
import { decimal, hash, moment, number, short } from "./format.js";
import { drawFrame } from "./frame.js";
import { hint } from "./hint.js";
import { bindKey } from "./key.js";
import { driftAlert, modelPanel, readModel } from "./model-card.js";
import { facts, message, note, panel, pill, table } from "./parts.js";
import { peerAlerts, peersPanel, readPeers } from "./peers.js";
import { quarantinePanel, readQuarantine } from "./quarantine.js";
import { say } from "./say.js";

drawFrame();

const place = byId("results");

async function read() {
  place.setAttribute("aria-busy", "true");
  try {
    const [status, models] = await Promise.all([get("/api/v1/status"), get("/api/v1/models")]);
    const [index, peers, waiting] = await Promise.all([get("/api/v1/index/status"), readPeers(), readQuarantine()]);
    const active = await Promise.all(models.filter((model) => model.status === "active").map(readModel));
    const alerts = gravestFirst([
      ...alertsOf(status),
      ...peerAlerts(peers),
      ...indexAlerts(index),
      ...quarantineAlerts(waiting),
      ...active.map(driftAlert).filter(Boolean),
    ]);
    show(
      place,
      queueTiles(status.queue),
      alertPanel(alerts),
      quarantinePanel(waiting),
      html("div", { class: "pair" }, chainPanel(status), relayerPanel(status)),
      peersPanel(peers),
      modelsPanel(models),
      ...active.map(modelPanel),
    );
    byId("refreshed").replaceChildren("Read at ", moment(Date.now() / 1000));
    say(alerts.length === 0 ? "Read. No alerts." : `Read. ${alerts.length} ${alerts.length === 1 ? "alert" : "alerts"}.`);
  } catch (refusal) {
    byId("refreshed").textContent = "Not read";
    show(place, message(refusal.message));
  }
  place.removeAttribute("aria-busy");
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
      ? note("None: the node answers, the quorum's keys are here, every colleague signs, and nothing is held or set aside.")
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
  if (relayer === null) return panel("Relayer", undefined, note("No keys were made yet: creditctl operator keys create makes them."));
  return panel(
    "Relayer",
    undefined,
    facts([
      ["Account", hash(relayer.address)],
      ["Balance", relayer.balance === null ? "–" : `${ether(relayer.balance)} ether`],
      ["Nonce", number(relayer.nonce)],
      ["Pending nonce", number(relayer.pendingNonce)],
      ["Sent without receipt", number(relayer.openTransactions.length)],
    ]),
  );
}

const gravestFirst = (alerts) => [...alerts].sort((a, b) => Number(b.tone === "bad") - Number(a.tone === "bad"));

const ether = (wei) => (Number(BigInt(wei) / 10n ** 12n) / 1e6).toFixed(4);

function modelsPanel(models) {
  return panel("Models", note(`${models.length} trained`), models.length === 0 ? note("None yet: creditctl operator train makes one.") : modelTable(models));
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
bindKey((hasKey) => {
  byId("refresh").disabled = !hasKey;
  if (hasKey) return read();
  byId("refreshed").textContent = "";
  return hint(place, "an operator");
});
