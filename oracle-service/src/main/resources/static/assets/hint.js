// What a place says as long as it has nothing to show: what to do next.
import { storedKey } from "./api.js";
import { html, show } from "./dom.js";

/** Shows a sentence of what to do; without a key, first where to enter one. */
export function hint(place, role, ...content) {
  const steps = storedKey() === null ? [`Enter the API key of ${role} at the top of the page. It stays in this tab.`, ...content] : content;
  show(place, html("div", { class: "hint" }, ...steps.map((step) => html("p", {}, step))));
}
