// Where a score stands between 300 and 850.
import { svg } from "./dom.js";

export const LOWEST = 300;
export const HIGHEST = 850;
const WIDTH = 640;

export function scoreScale(points) {
  const x = (value) => 8 + ((value - LOWEST) / (HIGHEST - LOWEST)) * (WIDTH - 16);
  return svg(
    "svg",
    { class: "chart", viewBox: `0 0 ${WIDTH} 44`, role: "img", "aria-label": `${points} on a scale from ${LOWEST} to ${HIGHEST}` },
    svg("rect", { class: "track", x: 8, y: 10, width: WIDTH - 16, height: 8, rx: 4 }),
    svg("rect", { class: "fill", x: 8, y: 10, width: Math.max(8, x(points) - 8), height: 8, rx: 4 }),
    svg("circle", { class: "dot last", cx: x(points), cy: 14, r: 8 }),
    ...[300, 410, 520, 630, 740, 850].map((value) =>
      svg("text", { class: "axis", x: x(value), y: 40, "text-anchor": value === LOWEST ? "start" : value === HIGHEST ? "end" : "middle" }, String(value)),
    ),
  );
}
