// One line that a screen reader speaks when something on the page has changed; nobody sees it.
import { html } from "./dom.js";

const line = html("p", { class: "spoken", role: "status", id: "spoken" });

/** The place that speaks; it stands in every page's frame. */
export const spokenLine = () => line;

/** Speaks a sentence. */
export function say(sentence) {
  line.textContent = sentence;
}
