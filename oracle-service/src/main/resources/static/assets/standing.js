// A record's standing in words: what the contract answers, the marks on the record, and what stops newer ones.
import { html } from "./dom.js";
import { moment } from "./format.js";
import { pill } from "./parts.js";

const DISPUTED = 4;
const FROZEN_BY_SUBJECT = 8;
const DAY_SECONDS = 86_400;

const MARKS = [
  [1, "Revoked", "bad"],
  [2, "Frozen", "bad"],
  [DISPUTED, "Disputed", "warn"],
  [FROZEN_BY_SUBJECT, "Frozen by the subject", "bad"],
  [16, "Corrected", undefined],
  [32, "A later record waits", "warn"],
  [64, "Publishing paused", "warn"],
  [128, "Model suspended", "warn"],
];

/** What the contract answers a lender: pill and sentence. */
const ANSWERS = {
  current: ["Current", "good", "The contract gives this score to lenders."],
  missing: ["No record", "warn", "The contract holds no score of this subject."],
  stale: ["Too old", "warn", "The contract refuses this score: its data are older than asked for."],
  revoked: ["Revoked", "bad", "The contract refuses this score: it was revoked."],
  frozen: ["Frozen", "bad", "The contract refuses this score: it is frozen."],
  quarantined: ["In quarantine", "bad", "The contract refuses this score: a later record waits for a second quorum."],
};

/** The marks on a record, one pill each; "none" where there are none. */
export function markPills(statusBits, none) {
  const set = MARKS.filter(([bit]) => (statusBits & bit) !== 0);
  return set.length === 0 ? [none] : set.map(([, name, tone]) => pill(name, tone));
}

/** The contract's answer, then the marks that it does not say by itself. */
export function standingPills({ statusBits }, reading) {
  if (reading === undefined) return markPills(statusBits, pill("On record", "good"));
  const [name, tone] = ANSWERS[reading.status] ?? [reading.status, "warn"];
  return [pill(name, tone), ...markPills(statusBits, undefined).filter((mark) => mark !== undefined && mark.textContent !== name)];
}

/** One sentence for whoever hears the page. */
export const spoken = (points, reading) =>
  `${points} points. ${reading === undefined ? "" : (ANSWERS[reading.status]?.[2] ?? "")}`;

/** What whoever reads the score must know first. */
export function standings({ statusBits, modelId }, rights, reading) {
  const open = rights?.disputes.find((dispute) => dispute.state === "open");
  return [
    reading !== undefined && reading.status !== "current" && warning(refusal(reading)),
    reading?.publishingPaused &&
      warning(
        html("strong", {}, "Publishing is paused."),
        " The guardian stopped all publishing. This score stands as it is, and no newer one can come until the governor resumes: ask why before you rely on it.",
      ),
    reading?.modelSuspended &&
      warning(
        html("strong", {}, `Model ${modelId} is suspended.`),
        " The guardian stopped the model that made this score. It stands as it is, and its model brings no newer one: whoever stopped it had a reason.",
      ),
    (statusBits & FROZEN_BY_SUBJECT) !== 0 &&
      warning("Frozen by its subject: the contracts give this score to no lender until the subject unfreezes it."),
    (statusBits & DISPUTED) !== 0 &&
      warning(
        "Disputed by its subject",
        ...(open === undefined
          ? ["."]
          : [`, reason ${open.reasonCode}, since `, moment(open.openedAt), "; ", open.overdue ? "the answer is overdue since " : "the answer is due by ", moment(open.dueAt), "."]),
      ),
  ];
}

function refusal({ status, maxAgeSeconds }) {
  const said = ANSWERS[status]?.[2] ?? `The contract answers ${status}.`;
  return status === "stale" ? said.replace("older than asked for", `more than ${days(maxAgeSeconds)} old`) : said;
}

const days = (seconds) => (seconds === DAY_SECONDS ? "a day" : `${seconds / DAY_SECONDS} days`);

const warning = (...content) => html("p", { class: "message warn" }, ...content);
