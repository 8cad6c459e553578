// The colleagues: which attesters still sign, and whose services answer.
import { get } from "./api.js";
import { html } from "./dom.js";
import { hash, moment, number } from "./format.js";
import { note, panel, pill, table } from "./parts.js";

const STATES = {
  signing: ["signs", "good"],
  spare: ["spare", undefined],
  new: ["not asked yet", undefined],
  absent: ["does not sign", "warn"],
  silent: ["silent", "bad"],
};

const SERVICES = { up: "good", unwell: "warn", unreachable: "bad" };

/** What the service's index and the batches' transactions tell; undefined where the chain cannot be asked. */
export async function readPeers() {
  try {
    return await get("/api/v1/peers");
  } catch (refusal) {
    if (["chain-unavailable", "registry-not-deployed"].includes(refusal.slug)) return undefined;
    throw refusal;
  }
}

/** What a colleague's silence asks of the operator. */
export function peerAlerts(peers) {
  if (peers === undefined) return [];
  const who = (attester) => `${attester.name ?? "Attester"} ${attester.address}`;
  const beat = lasting(peers.heartbeatSeconds);
  return [
    ...peers.attesters
      .filter((each) => each.state === "silent")
      .map((each) => ({
        tone: "bad",
        text: `${who(each)} has not signed for ${each.lastSequence === null ? "at least " : ""}${lasting(each.silentSeconds)}, longer than the heartbeat of ${beat}.`,
      })),
    ...peers.attesters
      .filter((each) => each.state === "absent")
      .map((each) => ({ tone: "warn", text: `${who(each)} signed none of the last ${each.asked} batches: ask whether it is well.` })),
    ...peers.services
      .filter((each) => each.state === "unreachable" || each.state === "unwell")
      .map((each) => ({ tone: "warn", text: `${each.name}'s oracle at ${each.url} ${each.state === "unwell" ? "says that it is not well" : "does not answer"} (${each.detail}).` })),
  ];
}

export function peersPanel(peers) {
  if (peers === undefined) return undefined;
  return panel(
    "Attesters and peers",
    note(`epoch ${peers.epoch}, ${peers.threshold} of ${peers.attesters.length} sign`),
    table(
      `The current set, by the last ${peers.batches} batches on chain`,
      ["Attester", "Whose", "State", ">Signed", "Last signed", ">Batches since"],
      peers.attesters.map((each) => [
        hash(each.address),
        each.own ? pill("here", "good") : (each.name ?? "elsewhere"),
        pill(...(STATES[each.state] ?? [each.state, "warn"])),
        each.asked === 0 ? "–" : `${number(each.signed)} of ${number(each.asked)}`,
        each.lastSequence === null ? "–" : html("span", {}, `batch ${number(each.lastSequence)}, `, moment(each.lastSignedAt)),
        number(each.batchesSince),
      ]),
    ),
    peers.unreadable > 0 && note(`${number(peers.unreadable)} of these batches came through another contract; their signers are not counted.`),
    note(`Who does not sign for longer than the heartbeat, ${lasting(peers.heartbeatSeconds)}, is silent; a spare's key is here and was not needed.`),
    peers.services.length > 0 &&
      table(
        "Colleagues' services, asked just now",
        ["Name", "State", "Address", "Detail"],
        peers.services.map((each) => [each.name, pill(each.state, SERVICES[each.state]), each.url ?? "–", each.detail ?? "–"]),
      ),
  );
}

/** Seconds in the largest unit that they fill: "90 days". */
export function lasting(seconds) {
  for (const [unit, width] of [["day", 86_400], ["hour", 3600], ["minute", 60]]) {
    if (seconds >= width) return counted(Math.floor(seconds / width), unit);
  }
  return counted(seconds, "second");
}

const counted = (count, unit) => `${number(count)} ${unit}${count === 1 ? "" : "s"}`;
