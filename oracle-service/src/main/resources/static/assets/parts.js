// Parts that several pages show.
import { drawn, html, svg } from "./dom.js";

/** A panel with a heading; `aside` stands beside it. */
export function panel(title, aside, ...content) {
  return html("section", { class: "panel" }, html("header", {}, html("h2", {}, title), aside), ...content);
}

export const note = (text) => html("p", { class: "note" }, text);

export const pill = (text, tone) => html("span", { class: `pill ${tone ?? ""}` }, text);

export const message = (text) => html("p", { class: "message bad", role: "alert" }, text);

/** Named values; those that are undefined are left out. */
export function facts(entries) {
  return html(
    "dl",
    { class: "facts" },
    ...entries.filter(([, value]) => value !== undefined).flatMap(([name, value]) => [html("dt", {}, name), html("dd", {}, value)]),
  );
}

const EMPTY = "–";

/**
 * A table that scrolls sideways on its own where it is wider than the page; on a phone each row stands as a block of
 * named values, without those that are empty. The roles are named because a changed display takes them away.
 *
 * @param columns names; one that begins with ">" is set to the right
 */
export function table(caption, columns, rows) {
  const right = columns.map((name) => name.startsWith(">") && "right");
  const names = columns.map((name) => name.replace(">", ""));
  const cellOf = (cell, i) =>
    html("td", { role: "cell", class: [right[i], cell === EMPTY && "empty"].filter(Boolean).join(" ") || undefined, "data-name": names[i] }, cell);
  return html(
    "div",
    {},
    note(caption),
    scrolling(
      caption,
      html(
        "table",
        { "aria-label": caption, role: "table" },
        html(
          "thead",
          { role: "rowgroup" },
          html("tr", { role: "row" }, ...names.map((name, i) => html("th", { scope: "col", role: "columnheader", class: right[i] }, name))),
        ),
        html("tbody", { role: "rowgroup" }, ...rows.map((cells) => html("tr", { role: "row" }, ...cells.map(cellOf)))),
      ),
    ),
  );
}

/** A place that the keyboard reaches where, and only where, there is something to scroll to. */
function scrolling(name, content) {
  const place = html("div", { class: "scroll" }, content);
  new ResizeObserver(() => {
    const wider = place.scrollWidth > place.clientWidth;
    for (const [attribute, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", name]]) {
      if (wider) place.setAttribute(attribute, value);
      else place.removeAttribute(attribute);
    }
  }).observe(place);
  return place;
}

/** Reasons in their order, each with a bar as long as the points that it cost. */
export function reasonList(reasons) {
  if (!reasons || reasons.length === 0) return note("None: nothing cost points.");
  const most = Math.max(...reasons.map((reason) => reason.pointsLost));
  return html(
    "ol",
    { class: "reasons" },
    ...reasons.map((reason) =>
      html(
        "li",
        {},
        html("div", { class: "what" }, html("span", {}, reason.text), html("strong", {}, `−${reason.pointsLost} points`)),
        bar(reason.pointsLost / most),
        html("span", { class: "note" }, `${reason.code} · ${reason.feature}`),
      ),
    ),
  );
}

const bar = (share) =>
  drawn((width) =>
    svg(
      "svg",
      { width, height: 6, "aria-hidden": "true" },
      svg("rect", { class: "track", width, height: 6, rx: 3 }),
      svg("rect", { class: "fill", width: Math.max(6, share * width), height: 6, rx: 3 }),
    ),
  );
