// A subject's score points over time.
import { svg } from "./dom.js";
import { day } from "./format.js";
import { HIGHEST, LOWEST } from "./score-scale.js";

const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 40;
const RIGHT = 620;
const TOP = 12;
const BOTTOM = 204;

/** @param scores with `dataTime` and `scorePoints`, oldest first, at least one */
export function trendChart(scores) {
  const first = scores[0].dataTime;
  const last = scores.at(-1).dataTime;
  const x = (score) => (first === last ? (LEFT + RIGHT) / 2 : LEFT + 12 + ((score.dataTime - first) / (last - first)) * (RIGHT - LEFT - 24));
  const y = (points) => BOTTOM - ((points - LOWEST) / (HIGHEST - LOWEST)) * (BOTTOM - TOP);
  const path = scores.map((score, i) => `${i === 0 ? "M" : "L"}${x(score).toFixed(1)} ${y(score.scorePoints).toFixed(1)}`).join("");
  const summary = `${scores.length} scores from ${day(first)} to ${day(last)}: first ${scores[0].scorePoints}, last ${scores.at(-1).scorePoints} points`;
  return svg(
    "svg",
    { class: "chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": summary },
    ...[300, 410, 520, 630, 740, 850].flatMap((points) => [
      svg("line", { class: "grid", x1: LEFT, x2: RIGHT, y1: y(points), y2: y(points) }),
      svg("text", { class: "axis", x: LEFT - 8, y: y(points) + 4, "text-anchor": "end" }, String(points)),
    ]),
    svg("path", { class: "curve", d: path }),
    ...scores.map((score, i) =>
      svg(
        "circle",
        { class: i === scores.length - 1 ? "dot last" : "dot", cx: x(score), cy: y(score.scorePoints), r: 5 },
        svg("title", {}, `${day(score.dataTime)}: ${score.scorePoints} points`),
      ),
    ),
    ...(first === last
      ? [svg("text", { class: "axis", x: x(scores[0]), y: HEIGHT - 12, "text-anchor": "middle" }, day(first))]
      : [
          svg("text", { class: "axis", x: LEFT, y: HEIGHT - 12 }, day(first)),
          svg("text", { class: "axis", x: RIGHT, y: HEIGHT - 12, "text-anchor": "end" }, day(last)),
        ]),
  );
}
