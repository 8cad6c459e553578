// What a subject did about its record, who asked about it, and how to change that.
import { get } from "./api.js";
import { html } from "./dom.js";
import { hash, moment, short } from "./format.js";
import { facts, message, note, panel, pill, table } from "./parts.js";

/** What a lender may ask for (protocol.md, "Subjects"). */
export const PURPOSES = {
  1: "application",
  2: "review",
  3: "monitoring",
  4: "tenancy",
  256: "collection",
  257: "legal",
  258: "regulator",
};

const GRANT_TONES = { live: "good", void: "warn" };
const DISPUTE_TONES = { open: "warn", upheld: "good", corrected: "good" };

/** The subject's own page: wallet, consents, inquiries, disputes. */
export function rightsPanels({ rights, history }) {
  if (rights === undefined) {
    return [panel("Consents and disputes", undefined, note("Nothing about you is on chain yet, or this service has not read it from there yet."))];
  }
  const id = history.subjectId;
  return [walletPanel(rights, id), consentPanel(rights, id), inquiryPanel(rights, id), disputePanel(rights, id)];
}

function walletPanel({ wallet, nextWallet, nextWalletAt, frozenBySubject }, id) {
  return panel(
    "Your wallet and your file",
    frozenBySubject ? pill("Frozen by you", "bad") : pill("Not frozen", "good"),
    facts([
      ["Wallet", wallet === null ? "none is bound yet: ask the operator to bind one" : hash(wallet)],
      ["Announced", nextWallet === null ? undefined : html("span", {}, hash(nextWallet), " from ", moment(nextWalletAt))],
    ]),
    note("This page holds no wallet and changes nothing. Your wallet does, with the command line:"),
    commands(`creditctl subject freeze ${id}`, `creditctl subject unfreeze ${id}`),
    html(
      "ul",
      { class: "plain" },
      html("li", {}, "While your file is frozen, no lender is given your score."),
      html("li", {}, "A lender who declines because of this score must name at most four specific reasons: those above."),
      html("li", {}, "Erasure destroys the link between you and the pseudonym; the numbers on chain stay, about nobody."),
    ),
  );
}

function consentPanel({ grants }, id) {
  const live = grants.filter((grant) => grant.state === "live").length;
  return panel(
    "Consents",
    live === 0 ? pill("None in force") : pill(`${live} in force`, "good"),
    grants.length === 0
      ? note("You gave no lender your consent so far.")
      : table(
          "Your consents, newest first; those that another wallet gave before are void",
          ["State", "Lender", "Purpose", "Until", "Given", "Ended"],
          grants.map((grant) => [
            pill(grant.state, GRANT_TONES[grant.state]),
            short(grant.lender),
            purpose(grant),
            moment(grant.expiresAt),
            moment(grant.grantedAt),
            grant.endedAt === null ? "–" : moment(grant.endedAt),
          ]),
        ),
    commands(`creditctl subject grant ${id} LENDER --purpose application --for 90d`, `creditctl subject revoke ${id} LENDER`),
  );
}

function inquiryPanel({ inquiries, inquiriesInAll }, id) {
  const told = [...inquiries];
  const place = html("div", {});
  const older = html("button", { type: "button", class: "quiet" }, "Older inquiries");
  const paint = () => {
    older.hidden = told.length >= inquiriesInAll;
    place.replaceChildren(told.length === 0 ? note("No lender recorded an inquiry about you.") : inquiryTable(told, inquiriesInAll));
  };
  older.addEventListener("click", async () => {
    try {
      const page = await get(`/api/v1/subjects/${id}/rights?skipInquiries=${told.length}`);
      told.push(...page.inquiries);
      paint();
    } catch (refusal) {
      place.prepend(message(refusal.message));
    }
  });
  paint();
  return panel(
    "Inquiries",
    note(`${inquiriesInAll} recorded`),
    place,
    older,
    note("Collection, legal and regulator need no consent; every other purpose does."),
  );
}

const inquiryTable = (told, inAll) =>
  table(
    told.length < inAll ? `Who asked about you: the newest ${told.length}` : "Who asked about you, newest first",
    ["Asked", "Lender", "Purpose", ">Block"],
    told.map((inquiry) => [moment(inquiry.askedAt), short(inquiry.lender), purpose(inquiry), String(inquiry.block)]),
  );

function disputePanel({ disputes }, id) {
  const open = disputes.find((dispute) => dispute.state === "open");
  return panel(
    "Disputes",
    open === undefined ? pill("No open dispute") : open.overdue ? pill("Overdue", "bad") : pill("Under dispute", "warn"),
    disputes.length === 0
      ? note("You disputed nothing so far.")
      : table(
          "Disputes, newest first; the attesters have 30 days to answer, once extended 45",
          ["State", "Answer due", ">Number", ">Reason", "Opened", "Closed", ">Outcome code"],
          disputes.map((dispute) => [
            dispute.overdue ? pill("overdue", "bad") : pill(dispute.state, DISPUTE_TONES[dispute.state]),
            html("span", {}, moment(dispute.dueAt), dispute.extended ? " (extended)" : ""),
            String(dispute.number),
            String(dispute.reasonCode),
            moment(dispute.openedAt),
            dispute.closedAt === null ? "–" : moment(dispute.closedAt),
            dispute.outcomeCode === null ? "–" : String(dispute.outcomeCode),
          ]),
        ),
    note("A record that is not accurate can be disputed; it is then marked on chain for every reader."),
    commands(`creditctl subject dispute ${id} --reason 12`, `creditctl subject dispute ${id} --withdraw`),
  );
}

const purpose = (act) => PURPOSES[act.purpose] ?? String(act.purpose);

const commands = (...lines) => html("pre", { class: "commands", tabindex: 0 }, lines.join("\n"));
