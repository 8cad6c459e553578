// A subject's score points over time.
import { drawn, svg } from "./dom.js";
import { day, dayAndTime, hour } from "./format.js";
import { HIGHEST, LOWEST, TICKS } from "./score-scale.js";

const HEIGHT = 240;
const LEFT = 36;
const TOP = 26;
const BOTTOM = 206;
const DAY_SECONDS = 86_400;

/** @param scores with `dataTime` and `scorePoints`, oldest first, at least one */
export const trendChart = (scores) => drawn((width) => draw(scores, width));

function draw(scores, width) {
  const right = width - 6;
  const [first, last] = [scores[0], scores.at(-1)];
  const span = last.dataTime - first.dataTime;
  const x = ({ dataTime }) => (span === 0 ? (LEFT + right) / 2 : LEFT + 12 + ((dataTime - first.dataTime) / span) * (right - LEFT - 24));
  const y = (points) => BOTTOM - ((points - LOWEST) / (HIGHEST - LOWEST)) * (BOTTOM - TOP);
  const path = scores.map((score, i) => `${i === 0 ? "M" : "L"}${x(score).toFixed(1)} ${y(score.scorePoints).toFixed(1)}`);
  const when = span < 2 * DAY_SECONDS ? hour : day;
  const label = (at, anchor, text) => svg("text", { class: "axis", x: at, y: HEIGHT - 10, "text-anchor": anchor }, text);
  return svg(
    "svg",
    { width, height: HEIGHT, role: "img", "aria-label": summaryOf(scores) },
    ...TICKS.flatMap((points) => [
      svg("line", { class: "grid", x1: LEFT, x2: right, y1: y(points), y2: y(points) }),
      svg("text", { class: "axis", x: LEFT - 8, y: y(points) + 4, "text-anchor": "end" }, String(points)),
    ]),
    svg("text", { class: "axis", x: 0, y: 12 }, "score points, by date of the data (UTC)"),
    svg("path", { class: "curve", d: path.join("") }),
    ...scores.map((score) =>
      svg(
        "circle",
        { class: score === last ? "dot last" : "dot", cx: x(score), cy: y(score.scorePoints), r: 5 },
        svg("title", {}, `${dayAndTime(score.dataTime)}: ${score.scorePoints} points`),
      ),
    ),
    ...(span === 0
      ? [label(x(first), "middle", dayAndTime(first.dataTime))]
      : [label(LEFT, "start", when(first.dataTime)), label(right, "end", when(last.dataTime))]),
  );
}

function summaryOf(scores) {
  const [first, last] = [scores[0], scores.at(-1)];
  return (
    `${scores.length} ${scores.length === 1 ? "score" : "scores"} from ${day(first.dataTime)} to ${day(last.dataTime)}: ` +
    `first ${first.scorePoints}, last ${last.scorePoints} points`
  );
}
