// How values are shown.
import { html } from "./dom.js";

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const HOUR = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const NUMBER = new Intl.NumberFormat("en-GB");

/** Unix seconds as date and time in UTC, in a machine-readable element. */
export function moment(seconds) {
  return html("time", { datetime: new Date(seconds * 1000).toISOString() }, dayAndTime(seconds));
}

/** The same as plain text, for charts. */
export const dayAndTime = (seconds) => `${MOMENT.format(new Date(seconds * 1000))} UTC`;

/** Day and time without year and zone, for an axis that names the zone. */
export const hour = (seconds) => HOUR.format(new Date(seconds * 1000));

export const day = (seconds) => DAY.format(new Date(seconds * 1000));

export const number = (value) => (value === null || value === undefined ? "–" : NUMBER.format(value));

export const percent = (basisPoints) => `${(basisPoints / 100).toFixed(2)} %`;

export const decimal = (value, digits = 4) => (value === null || value === undefined ? "–" : value.toFixed(digits));

/** A hash or address: short to read, whole in its title. */
export const short = (hex) => html("span", { class: "hash", title: hex }, hex ? `${hex.slice(0, 10)}…${hex.slice(-6)}` : "–");

export const hash = (hex) => html("span", { class: "hash" }, hex ?? "–");
