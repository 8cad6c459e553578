// What a subject may do about a record.
import { html } from "./dom.js";
import { panel, pill } from "./parts.js";

const DISPUTED = 4;

export function rightsPanel({ bundle }) {
  const disputed = bundle !== undefined && (bundle.record.statusBits & DISPUTED) !== 0;
  return panel(
    "Consents and disputes",
    disputed ? pill("Under dispute", "warn") : pill("No open dispute"),
    html(
      "ul",
      { class: "plain" },
      html("li", {}, "A record that is not accurate can be disputed; it is then marked on chain for every reader."),
      html("li", {}, "A lender who declines because of this score must name at most four specific reasons: those above."),
      html("li", {}, "Erasure destroys the link between you and the pseudonym; the numbers on chain stay, about nobody."),
    ),
  );
}
