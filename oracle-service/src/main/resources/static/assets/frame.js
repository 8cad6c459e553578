// What stands around every page: the way to the others, the place for the key, the last line.
import { html } from "./dom.js";
import { spokenLine } from "./say.js";

const PAGES = [
  ["/lender.html", "Lender"],
  ["/auditor.html", "Auditor"],
  ["/operator.html", "Operator"],
  ["/subject.html", "Subject"],
];

/** Draws the frame around the page's own content. */
export function drawFrame() {
  document.body.prepend(html("a", { class: "skip", href: "#main" }, "Skip to the content"), header());
  document.body.append(spokenLine(), footer());
}

function header() {
  const here = location.pathname;
  return html(
    "header",
    { class: "bar" },
    html("a", { class: "brand", href: "/" }, html("img", { src: "/assets/icon.svg", width: 24, height: 24, alt: "" }), "Credit Registry"),
    html(
      "nav",
      { "aria-label": "Pages" },
      html(
        "ul",
        {},
        ...PAGES.map(([path, name]) => html("li", {}, html("a", { href: path, "aria-current": path === here && "page" }, name))),
      ),
    ),
    PAGES.some(([path]) => path === here) && keyForm(),
  );
}

function keyForm() {
  return html(
    "form",
    { class: "key", id: "key-form" },
    html(
      "span",
      { class: "key", id: "key-entry" },
      html("label", { for: "key" }, "API key"),
      html("input", { type: "password", id: "key", autocomplete: "off", spellcheck: "false" }),
      html("button", { type: "submit" }, "Use"),
    ),
    html(
      "span",
      { class: "key", id: "key-kept", hidden: true },
      html("span", { class: "pill good" }, "Key kept"),
      html("button", { type: "button", class: "quiet", id: "key-forget" }, "Forget"),
    ),
  );
}

const footer = () =>
  html(
    "footer",
    { class: "foot" },
    html("p", {}, "The key stays in this tab. Verification happens in this browser; no other server is asked."),
  );
