// A model's card and its drift, as the operator's page shows them.
import { get } from "./api.js";
import { drawn, html, svg } from "./dom.js";
import { decimal, number } from "./format.js";
import { facts, note, panel, pill, table } from "./parts.js";

const TONES = { stable: "good", watch: "warn", act: "bad" };

const verdictPill = (verdict) => pill(verdict.replace("-", " "), TONES[verdict]);

/** Card and drift of one model. */
export async function readModel(model) {
  const [card, drift] = await Promise.all([
    get(`/api/v1/models/${model.modelId}/card.json`),
    get(`/api/v1/models/${model.modelId}/monitoring`),
  ]);
  return { model, card, drift };
}

/** What drift asks of the operator; undefined where it asks nothing. */
export function driftAlert({ model, drift }) {
  if (drift.verdict !== "watch" && drift.verdict !== "act") return undefined;
  const tone = drift.verdict === "act" ? "bad" : "warn";
  return { tone, text: `Model ${model.modelId}: what it scores drifts from what it learnt from (PSI ${decimal(drift.score.index, 3)}).` };
}

export function modelPanel({ model, card, drift }) {
  return panel(
    `Model ${model.modelId} · ${model.name}`,
    html("span", {}, card.synthetic ? pill("Synthetic data", "warn") : undefined, " ", pill(model.kind)),
    html("div", { class: "pair" }, cardPart(card), driftPart(drift)),
    html("details", {}, html("summary", {}, `Its ${card.features.length} features`), featureTable(card, drift)),
    html("details", {}, html("summary", {}, "Its limits"), html("ul", { class: "plain" }, ...card.limits.map((limit) => html("li", {}, limit)))),
  );
}

function cardPart(card) {
  return html(
    "div",
    { class: "results" },
    facts([
      ["Data", card.title],
      ["Source", card.source],
      ["Learnt from", `${number(card.data.developmentRows)} rows, ${number(card.data.developmentBads)} bad`],
      [`Evaluated on ${card.data.evaluatedOn}`, `${number(card.data.evaluatedRows)} rows, ${number(card.data.evaluatedBads)} bad`],
    ]),
    rocChart(card.curves.roc),
  );
}

function driftPart(drift) {
  const { score } = drift;
  return html(
    "div",
    { class: "results" },
    facts([
      ["Drift", verdictPill(drift.verdict)],
      ["Scored since", `${number(drift.rows)} records`],
      ["PSI of the score", score.index === null ? "–" : `${decimal(score.index, 3)} (by chance ${decimal(score.expectedByChance, 3)})`],
    ]),
    score.bands.length === 0 ? note("No score bands.") : bandChart(score),
  );
}

function rocChart(points) {
  return drawn((width) => {
    const side = Math.min(width, 260);
    const x = (share) => 30 + share * (side - 40);
    const y = (share) => side - 30 - share * (side - 40);
    const path = points.map((point, i) => `${i === 0 ? "M" : "L"}${x(point.falsePositiveRate)} ${y(point.truePositiveRate)}`).join("");
    return svg(
      "svg",
      { width: side, height: side, role: "img", "aria-label": "ROC curve: bad rows found against good rows refused" },
      svg("line", { class: "grid", x1: x(0), x2: x(1), y1: y(0), y2: y(0) }),
      svg("line", { class: "grid", x1: x(0), x2: x(0), y1: y(0), y2: y(1) }),
      svg("line", { class: "grid", x1: x(0), x2: x(1), y1: y(0), y2: y(1) }),
      svg("path", { class: "curve", d: path }),
      svg("text", { class: "axis", x: x(1), y: side - 10, "text-anchor": "end" }, "good refused → 1"),
      svg("text", { class: "axis", x: x(0) + 6, y: 14 }, "↑ bad found"),
      svg("text", { class: "axis", x: x(0) - 6, y: y(0) + 4, "text-anchor": "end" }, "0"),
      svg("text", { class: "axis", x: x(0) - 6, y: y(1) + 8, "text-anchor": "end" }, "1"),
      svg("text", { class: "axis", x: x(0), y: side - 10 }, "0"),
    );
  });
}

/** Shares of the score bands: what the model learnt from, and what it scored. */
function bandChart({ bands, developmentRows, scoredRows }) {
  const shares = (rows) => rows.map((each) => each / Math.max(1, rows.reduce((sum, more) => sum + more, 0)));
  const [before, now] = [shares(developmentRows), shares(scoredRows)];
  const most = Math.max(...before, ...now, 0.01);
  return drawn((width) => {
    const step = width / bands.length;
    const thick = Math.max(2, step * 0.36);
    const bar = (share, at, kind, name) => {
      const height = (share / most) * 138;
      return svg("rect", { class: kind, x: at, y: 160 - height, width: thick, height }, svg("title", {}, `${name}: ${(100 * share).toFixed(1)} %`));
    };
    return svg(
      "svg",
      { width, height: 200, role: "img", "aria-label": `Shares of ${bands.length} score bands, development against scored` },
      svg("line", { class: "grid", x1: 0, x2: width, y1: 160, y2: 160 }),
      ...bands.flatMap((band, i) => [
        bar(before[i], i * step + step * 0.12, "before", `development, ${band}`),
        bar(now[i], i * step + step * 0.12 + thick, "fill", `scored, ${band}`),
      ]),
      svg("text", { class: "axis", x: 0, y: 12 }, `share of rows in each score band, at most ${(100 * most).toFixed(1)} %`),
      svg("text", { class: "axis", x: 0, y: 176 }, bands[0]),
      svg("text", { class: "axis", x: width, y: 176, "text-anchor": "end" }, bands.at(-1)),
      svg("rect", { class: "before", x: 0, y: 186, width: 10, height: 10 }),
      svg("text", { class: "axis", x: 15, y: 196 }, "development"),
      svg("rect", { class: "fill", x: 110, y: 186, width: 10, height: 10 }),
      svg("text", { class: "axis", x: 125, y: 196 }, "scored"),
    );
  });
}

function featureTable(card, drift) {
  const drifts = new Map(drift.features.map((feature) => [feature.feature, feature]));
  return table(
    "Importance in score points; CSI of what was scored against development",
    ["Feature", "Reason", ">IV", ">Importance", ">CSI", "Drift"],
    card.features.map((feature) => {
      const own = drifts.get(feature.name);
      return [
        feature.name,
        feature.reasonText ?? "–",
        decimal(feature.informationValue, 3),
        decimal(feature.importancePoints, 1),
        own === undefined ? "–" : decimal(own.index, 3),
        own === undefined ? "–" : verdictPill(own.verdict),
      ];
    }),
  );
}
