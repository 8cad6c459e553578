// The key form at the top of every page.
import { forgetKey, storeKey, storedKey } from "./api.js";
import { byId } from "./dom.js";

/** Binds the form; `changed` is called when a key was entered or forgotten, and once at the start. */
export function bindKey(changed) {
  const form = byId("key-form");
  const input = byId("key");
  const paint = () => {
    const has = storedKey() !== null;
    byId("key-entry").hidden = has;
    byId("key-kept").hidden = !has;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim() === "") return input.focus();
    storeKey(input.value.trim());
    input.value = "";
    paint();
    byId("key-forget").focus();
    return changed(true);
  });
  byId("key-forget").addEventListener("click", () => {
    forgetKey();
    paint();
    input.focus();
    changed(false);
  });
  paint();
  changed(storedKey() !== null);
}
