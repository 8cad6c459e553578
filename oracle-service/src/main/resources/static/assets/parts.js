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

/**
 * A table that scrolls sideways on its own where it is wider than the page.
 *
 * @param columns names; one that begins with ">" is set to the right
 */
export function table(caption, columns, rows) {
  const right = columns.map((name) => name.startsWith(">") && "right");
  const scroll = html(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    html(
      "table",
      { "aria-label": caption },
      html("thead", {}, html("tr", {}, ...columns.map((name, i) => html("th", { scope: "col", class: right[i] }, name.replace(">", ""))))),
      html("tbody", {}, ...rows.map((cells) => html("tr", {}, ...cells.map((cell, i) => html("td", { class: right[i] }, cell))))),
    ),
  );
  return html("div", {}, note(caption), scroll);
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
        html("div", { class: "what" }, html("span", {}, reason.text), html("strong", {}, `−${reason.pointsLost}`)),
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
