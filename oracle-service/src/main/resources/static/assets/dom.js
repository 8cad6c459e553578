// Builds elements; text is always set as text, so nothing that came from outside can become markup.
const SVG = "http://www.w3.org/2000/svg";

/** An HTML element with attributes and children; a child is a node, or something shown as text. */
export const html = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

/** The same for SVG. */
export const svg = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

export const byId = (id) => document.getElementById(id);

/** Shows these nodes in the place of what was there. */
export function show(place, ...nodes) {
  place.replaceChildren(...nodes.filter(Boolean));
  place.hidden = false;
}

/** A place for a chart, drawn for the width that it has, so that its letters keep their size. */
export function drawn(draw) {
  const place = html("div", { class: "chart" });
  let width = 0;
  new ResizeObserver(([entry]) => {
    const found = Math.round(entry.contentRect.width);
    if (found > 0 && found !== width) {
      width = found;
      place.replaceChildren(draw(width));
    }
  }).observe(place);
  return place;
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}
