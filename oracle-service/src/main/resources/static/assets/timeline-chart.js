// Batches over time: one bar per batch, as high as its records.
import { svg } from "./dom.js";
import { day } from "./format.js";

const WIDTH = 960;
const HEIGHT = 150;
const BOTTOM = 116;
const TOP = 14;

/** @param batches with `sequence`, `records`, `dataTime` and `state`, oldest first, at least one */
export function timelineChart(batches) {
  const most = Math.max(...batches.map((batch) => batch.records));
  const step = (WIDTH - 20) / batches.length;
  const width = Math.max(1, Math.min(46, step * 0.7));
  return svg(
    "svg",
    {
      class: "chart",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: "img",
      "aria-label": `${batches.length} batches from ${day(batches[0].dataTime)} to ${day(batches.at(-1).dataTime)}, at most ${most} records each`,
    },
    svg("line", { class: "grid", x1: 10, x2: WIDTH - 10, y1: BOTTOM, y2: BOTTOM }),
    ...batches.map((batch, i) => {
      const height = Math.max(3, ((BOTTOM - TOP) * batch.records) / most);
      const failed = batch.state === "reverted" || batch.state === "abandoned";
      return svg(
        "rect",
        { class: failed ? "block failed" : "block", x: 10 + i * step + (step - width) / 2, y: BOTTOM - height, width, height, rx: Math.min(3, width / 2) },
        svg("title", {}, `Batch ${batch.sequence}, ${batch.state}: ${batch.records} records, data of ${day(batch.dataTime)}`),
      );
    }),
    svg("text", { class: "axis", x: 10, y: HEIGHT - 12 }, `batch ${batches[0].sequence}, ${day(batches[0].dataTime)}`),
    batches.length > 1 &&
      svg("text", { class: "axis", x: WIDTH - 10, y: HEIGHT - 12, "text-anchor": "end" }, `batch ${batches.at(-1).sequence}, ${day(batches.at(-1).dataTime)}`),
  );
}
