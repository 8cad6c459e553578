// The form that asks for a subject; the id is kept in the address, so that a look-up can be reloaded.
import { byId } from "./dom.js";

const SUBJECT_ID = /^0x[0-9a-fA-F]{40}$/;

/** Calls `look` with a well-formed id; says what is wrong with another one. */
export function bindSubjectForm(look) {
  const input = byId("subject");
  const fault = byId("subject-fault");
  byId("subject-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const id = input.value.trim();
    const isId = SUBJECT_ID.test(id);
    fault.hidden = isId;
    input.setAttribute("aria-invalid", String(!isId));
    if (!isId) return input.focus();
    history.replaceState(null, "", `#${id.toLowerCase()}`);
    return look(id.toLowerCase());
  });
  const asked = location.hash.slice(1);
  if (SUBJECT_ID.test(asked)) input.value = asked;
}

/** The id in the form, where it is one. */
export function askedSubject() {
  const id = byId("subject").value.trim();
  return SUBJECT_ID.test(id) ? id.toLowerCase() : undefined;
}
