// The lender's page: look a subject up, see trend and reasons, verify.
import { storedKey } from "./api.js";
import { byId, html, show } from "./dom.js";
import { drawFrame } from "./frame.js";
import { hint } from "./hint.js";
import { bindKey } from "./key.js";
import { eventPanel, lookUp, reasonPanel, scorePanel, trendPanel, verifyPanel } from "./lookup.js";
import { message } from "./parts.js";
import { say } from "./say.js";
import { spoken } from "./standing.js";
import { askedAgeSeconds, askedSubject, bindSubjectForm } from "./subject-form.js";

drawFrame();

const place = byId("results");

async function look(subjectId) {
  place.setAttribute("aria-busy", "true");
  try {
    const found = await lookUp(subjectId, askedAgeSeconds());
    show(
      place,
      html("div", { class: "pair" }, scorePanel(found), reasonPanel(found)),
      trendPanel(found),
      eventPanel(found),
      verifyPanel(found),
    );
    say(found.bundle === undefined ? "Found; no score could be shown." : `Found: ${spoken(found.bundle.record.scorePoints, found.reading)}`);
  } catch (refusal) {
    show(place, message(refusal.message));
  }
  place.removeAttribute("aria-busy");
}

bindSubjectForm(look);
bindKey(() => {
  if (storedKey() !== null && askedSubject() !== undefined) look(askedSubject());
  else hint(place, "a lender or an auditor", "Enter a subject's id, as the applicant or your contract gave it to you, and look it up.");
});
