// Batches over time: one bar per batch, as high as its records.
import { drawn, svg } from "./dom.js";
import { day } from "./format.js";

const HEIGHT = 150;
const BOTTOM = 118;
const TOP = 24;
const WIDEST = 46;

/** @param batches with `sequence`, `records`, `dataTime` and `state`, oldest first, at least one */
export const timelineChart = (batches) => drawn((width) => draw(batches, width));

function draw(batches, width) {
  const most = Math.max(...batches.map((batch) => batch.records));
  const step = width / batches.length;
  const thick = Math.max(1, Math.min(WIDEST, step * 0.7));
  const [first, last] = [batches[0], batches.at(-1)];
  const label = (at, anchor, batch) =>
    svg("text", { class: "axis", x: at, y: HEIGHT - 12, "text-anchor": anchor }, `batch ${batch.sequence}, ${day(batch.dataTime)}`);
  return svg(
    "svg",
    {
      width,
      height: HEIGHT,
      role: "img",
      "aria-label": `${batches.length} batches from ${day(first.dataTime)} to ${day(last.dataTime)}, at most ${most} records each`,
    },
    svg("text", { class: "axis", x: 0, y: 12 }, `records in each batch, at most ${most}`),
    svg("line", { class: "grid", x1: 0, x2: width, y1: BOTTOM, y2: BOTTOM }),
    ...batches.map((batch, i) => {
      const height = Math.max(3, ((BOTTOM - TOP) * batch.records) / most);
      return svg(
        "rect",
        {
          class: batch.state === "reverted" || batch.state === "abandoned" ? "block failed" : "block",
          x: i * step + (step - thick) / 2,
          y: BOTTOM - height,
          width: thick,
          height,
          rx: Math.min(3, thick / 2),
        },
        svg("title", {}, `Batch ${batch.sequence}, ${batch.state}: ${batch.records} records, data of ${day(batch.dataTime)}`),
      );
    }),
    label(0, "start", first),
    batches.length > 1 && label(width, "end", last),
  );
}
