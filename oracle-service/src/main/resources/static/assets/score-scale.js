// Where a score stands between 300 and 850.
import { drawn, svg } from "./dom.js";

export const LOWEST = 300;
export const HIGHEST = 850;
export const TICKS = [300, 410, 520, 630, 740, 850];
const EDGE = 8;

export const scoreScale = (points) => drawn((width) => draw(points, width));

function draw(points, width) {
  const x = (value) => EDGE + ((value - LOWEST) / (HIGHEST - LOWEST)) * (width - 2 * EDGE);
  const anchor = (value) => (value === LOWEST ? "start" : value === HIGHEST ? "end" : "middle");
  return svg(
    "svg",
    { width, height: 44, role: "img", "aria-label": `${points} on a scale from ${LOWEST} to ${HIGHEST}` },
    svg("rect", { class: "track", x: EDGE, y: 10, width: width - 2 * EDGE, height: 8, rx: 4 }),
    svg("rect", { class: "fill", x: EDGE, y: 10, width: Math.max(EDGE, x(points) - EDGE), height: 8, rx: 4 }),
    svg("circle", { class: "dot last", cx: x(points), cy: 14, r: 8 }),
    ...TICKS.map((value) => svg("text", { class: "axis", x: x(value), y: 40, "text-anchor": anchor(value) }, String(value))),
  );
}
