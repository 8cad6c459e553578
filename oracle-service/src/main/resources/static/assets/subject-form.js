// The form that asks for a subject; the id is kept in the address, so that a look-up can be reloaded.
import { byId } from "./dom.js";

const SUBJECT_ID = /^0x[0-9a-fA-F]{40}$/;
const MOST_DAYS = 3650;

/** Calls `look` with a well-formed id; says what is wrong with another one. */
export function bindSubjectForm(look) {
  const input = byId("subject");
  const place = byId("subject-fault");
  byId("subject-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const answers = [
      [input, faultOfId(input.value.trim())],
      [byId("max-age"), faultOfAge()],
    ].filter(([field]) => field !== null);
    for (const [field, fault] of answers) field.setAttribute("aria-invalid", String(fault !== undefined));
    const [field, fault] = answers.find(([, each]) => each !== undefined) ?? [];
    place.hidden = fault === undefined;
    place.textContent = fault ?? "";
    if (field !== undefined) return field.focus();
    const id = input.value.trim().toLowerCase();
    history.replaceState(null, "", `#${id}`);
    return look(id);
  });
  const asked = location.hash.slice(1);
  if (SUBJECT_ID.test(asked)) input.value = asked;
}

/** The id in the form, where it is one. */
export function askedSubject() {
  const id = byId("subject").value.trim();
  return SUBJECT_ID.test(id) ? id.toLowerCase() : undefined;
}

/** Oldest acceptable data in seconds; undefined where the form does not ask. */
export function askedAgeSeconds() {
  const field = byId("max-age");
  return field === null || faultOfAge() !== undefined ? undefined : Number(field.value) * 86_400;
}

function faultOfId(id) {
  if (SUBJECT_ID.test(id)) return undefined;
  return `A subject id is 0x and 40 hexadecimal digits, ${foundIn(id)}.`;
}

function foundIn(id) {
  if (id === "") return "but the field is empty";
  if (!id.startsWith("0x")) return "but this does not begin with 0x";
  const digits = id.slice(2);
  const other = /[^0-9a-fA-F]/.exec(digits);
  return other === null ? `but this has ${digits.length}` : `but this has a “${other[0]}”`;
}

function faultOfAge() {
  const value = byId("max-age")?.value;
  const age = Number(value);
  if (value === undefined || (Number.isInteger(age) && age >= 1 && age <= MOST_DAYS)) return undefined;
  return `Data may be 1 to ${MOST_DAYS} whole days old, but the field has ${value === "" ? "no such number" : value}.`;
}
