// Files dropped on a place, or chosen with its buttons; each is read here and sent nowhere.

/** Calls `taken` with a dropped file's text. */
export function bindDrop(place, taken) {
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    place.classList.add("over");
  });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", async (event) => {
    event.preventDefault();
    place.classList.remove("over");
    for (const file of event.dataTransfer.files) taken(await file.text());
  });
}

/** Calls `taken` with a chosen file's text. */
export function bindChoice(input, taken) {
  input.addEventListener("change", async () => {
    for (const file of input.files) taken(await file.text());
  });
}
