// The subject's page: my own score, why it is what it is, what I may do about it.
import { storedKey } from "./api.js";
import { byId, html, show } from "./dom.js";
import { drawFrame } from "./frame.js";
import { hint } from "./hint.js";
import { bindKey } from "./key.js";
import { eventPanel, lookUp, reasonPanel, scorePanel, trendPanel, verifyPanel } from "./lookup.js";
import { message } from "./parts.js";
import { rightsPanels } from "./rights.js";
import { say } from "./say.js";
import { spoken } from "./standing.js";
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
      ...rightsPanels(found),
      trendPanel(found),
      eventPanel(found),
      verifyPanel(found),
    );
    say(found.bundle === undefined ? "Found; nothing about you is on chain." : `Your score: ${spoken(found.bundle.record.scorePoints, found.reading)}`);
  } catch (refusal) {
    show(place, message(refusal.message));
  }
  place.removeAttribute("aria-busy");
}

bindSubjectForm(look);
bindKey(() => {
  if (storedKey() !== null && askedSubject() !== undefined) look(askedSubject());
  else hint(place, "your own file; the oracle's operator gives it to you", "Enter your subject id, the pseudonym that came with the key.");
});
