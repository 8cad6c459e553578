// The lender's page: look a subject up, see trend and reasons, verify.
import { byId, html, show } from "./dom.js";
import { drawFrame } from "./frame.js";
import { bindKey } from "./key.js";
import { eventPanel, lookUp, reasonPanel, scorePanel, trendPanel, verifyPanel } from "./lookup.js";
import { message } from "./parts.js";
import { askedSubject, bindSubjectForm } from "./subject-form.js";

drawFrame();

const place = byId("results");

async function look(subjectId) {
  place.setAttribute("aria-busy", "true");
  try {
    const found = await lookUp(subjectId);
    show(
      place,
      html("div", { class: "pair" }, scorePanel(found), reasonPanel(found)),
      trendPanel(found),
      eventPanel(found),
      verifyPanel(found),
    );
  } catch (refusal) {
    show(place, message(refusal.message));
  }
  place.removeAttribute("aria-busy");
}

bindSubjectForm(look);
bindKey((hasKey) => {
  if (!hasKey) place.replaceChildren();
  else if (askedSubject() !== undefined) look(askedSubject());
});
