// Measures what the registry's operations cost on a running chain: node gas.mjs RPC_URL → rows as JSON on stdout.
// Gas per score where a row's name ends in a batch's size, per transaction otherwise; three of five attesters sign.
import { Registry, gasOf, subject, subjects } from "./registry.mjs";

const MAX_AGE = 1_000_000;
const MUST = {
  "first.100": 25_000,
  "first.500": 24_000,
  "update.100": 7_500,
  "update.500": 6_800,
  "update.single": 66_000,
  "read.cold": 5_600,
  "read.next": 2_500,
  "signer.next": 7_000,
  "flag.single": 35_000,
  "flag.100": 7_500,
};

const rows = [];

function row(name, gas) {
  rows.push({ name, value: Math.round(gas), unit: "gas", better: "lower", must: MUST[name] });
}

async function measureWrites(registry) {
  await registry.publish([subject(0)], 600); // the first batch pays for the head's first writing
  for (const count of [100, 500]) {
    const all = subjects(count * 1_000, count);
    row(`first.${count}`, (await registry.publish(all, 600)) / count);
    row(`update.${count}`, (await registry.publish(all, 700)) / count);
  }
  const three = await registry.publish([subject(0)], 610);
  row("update.single", three);
  row("signer.next", (await registry.publish([subject(0)], 620, 4)) - three);
}

async function measureReads(registry) {
  const few = await registry.read(registry.rating, "scoresOf", subjects(100_000, 10), MAX_AGE);
  const many = await registry.read(registry.rating, "scoresOf", subjects(100_000, 100), MAX_AGE);
  row("read.cold", await registry.read(registry.rating, "scoreOf", subject(0), MAX_AGE));
  row("read.next", (many - few) / 90);
}

async function measureFlags(registry) {
  row("flag.single", await registry.revoke([subject(0)]));
  row("flag.100", (await registry.revoke(subjects(100_000, 100))) / 100);
}

async function measurePlain(registry) {
  row("plain.first", await gasOf(registry.plain.addCustomer(1, 600)));
  row("plain.update", await gasOf(registry.plain.addCustomer(1, 700)));
  row("plain.read", await registry.read(registry.plain, "getCustomerCreditScore", 1));
}

const [rpcUrl] = process.argv.slice(2);
const registry = await Registry.on(rpcUrl);
await measureWrites(registry);
await measureReads(registry);
await measureFlags(registry);
await measurePlain(registry);
registry.provider.destroy();
console.log(JSON.stringify({ bench: "gas", rows }));
