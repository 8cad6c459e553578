// How values are shown.
import { html } from "./dom.js";

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const NUMBER = new Intl.NumberFormat("en-GB");

/** Unix seconds as date and time in UTC, in a machine-readable element. */
export function moment(seconds) {
  const date = new Date(seconds * 1000);
  return html("time", { datetime: date.toISOString() }, `${MOMENT.format(date)} UTC`);
}

export const day = (seconds) => DAY.format(new Date(seconds * 1000));

export const number = (value) => (value === null || value === undefined ? "–" : NUMBER.format(value));

export const percent = (basisPoints) => `${(basisPoints / 100).toFixed(2)} %`;

export const decimal = (value, digits = 4) => (value === null || value === undefined ? "–" : value.toFixed(digits));

/** A hash or address: short to read, whole in its title. */
export const short = (hex) => html("span", { class: "hash", title: hex }, hex ? `${hex.slice(0, 10)}…${hex.slice(-6)}` : "–");

export const hash = (hex) => html("span", { class: "hash" }, hex ?? "–");
