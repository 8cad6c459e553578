// Measures what the registry's operations cost on a running chain: node gas.mjs RPC_URL → rows as JSON on stdout.
// Gas per score where a row's name ends in a batch's size, per transaction otherwise; three of five attesters sign.
import { AbiCoder, concat, getBytes, id, keccak256 } from "ethers";
import { MODEL_ID, Registry, gasOf, subject, subjects } from "./registry.mjs";

const MAX_AGE = 1_000_000;
const MUST = {
  "first.100": 25_000,
  "first.500": 24_000,
  "update.100": 7_500,
  "update.500": 6_800,
  "update.single": 66_000,
  "read.cold": 5_600,
  "read.next": 2_500,
  "commit.100k": 1.0,
  "commit.1m": 0.1,
  "proof.17": 19_500,
  "proof.20": 21_500,
  "signer.next": 7_000,
  "flag.single": 35_000,
  "flag.100": 7_500,
};

const rows = [];

function row(name, gas) {
  rows.push({ name, value: gas < 100 ? Number(gas.toPrecision(3)) : Math.round(gas), unit: "gas", better: "lower", must: MUST[name] });
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

/** A leaf and the siblings of a tree of 2^depth leaves around it, of which only the path matters. */
function coldLeaf(depth, dataTime) {
  const leaf = [subject(0), 640, 310, MODEL_ID, dataTime, id("features"), id("salt")];
  const types = ["bytes20", "uint16", "uint16", "uint32", "uint40", "bytes32", "bytes32"];
  const proof = Array.from({ length: depth }, (_, level) => id(`sibling ${level}`));
  const hash = keccak256(keccak256(AbiCoder.defaultAbiCoder().encode(types, leaf)));
  const root = proof.reduce((node, sibling) => keccak256(concat([node, sibling].sort())), hash);
  return { leaf, proof, root };
}

/** What the bytes of a call cost in a transaction, without the transaction's base. */
const calldataGas = (data) => getBytes(data).reduce((gas, byte) => gas + (byte === 0 ? 4 : 16), 0);

/** The commitment's cost does not depend on how many leaves the root stands for; a proof's does on its depth. */
async function measureColdTier(registry) {
  for (const [name, count, depth] of [["100k", 100_000, 17], ["1m", 1_000_000, 20]]) {
    const { leaf, proof, root } = coldLeaf(depth, registry.dataTime + 1);
    const { sequence, used } = await registry.commit(root, count);
    row(`commit.${name}`, used / count);
    for (const [suffix, method, ...more] of [["", "verifyRecord"], [".current", "scoreByProof", MAX_AGE]]) {
      const parameters = [sequence, leaf, proof, ...more];
      const read = await registry.read(registry.rating, method, ...parameters);
      row(`proof.${depth}${suffix}`, read + calldataGas(registry.rating.interface.encodeFunctionData(method, parameters)));
    }
  }
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
await measureColdTier(registry);
await measurePlain(registry);
registry.provider.destroy();
console.log(JSON.stringify({ bench: "gas", rows }));
