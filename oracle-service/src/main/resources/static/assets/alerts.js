// What an operator has to know about now, out of the service's status.
const LEAST_BALANCE_WEI = 10n ** 16n;

/** Sentences with a tone; empty where all is well. */
export function alertsOf({ queue, chain, registry, relayer }) {
  const found = [];
  const add = (tone, text) => found.push({ tone, text });
  if (!chain.reachable) add("bad", `The node at ${chain.rpcUrl} does not answer.`);
  if (chain.reachable && registry === null) add("warn", "The contracts are not deployed yet.");
  if (registry?.publishingPaused) add("bad", "The guardian paused publishing: nothing goes on chain until the governor resumes it (creditctl operator publishing resume).");
  if (registry && registry.attestersHere < registry.threshold) {
    add("bad", `Only ${registry.attestersHere} of the ${registry.threshold} keys that a quorum needs are here.`);
  }
  if (relayer?.nonceGap) add("bad", "A sent transaction waits for a nonce that no transaction has.");
  if (relayer?.balance !== null && relayer?.balance !== undefined && BigInt(relayer.balance) < LEAST_BALANCE_WEI) {
    add("warn", "The relayer's balance is below 0.01 ether.");
  }
  if (relayer?.openTransactions.length > 0) add("warn", `${relayer.openTransactions.length === 1 ? "A transaction has" : `${relayer.openTransactions.length} transactions have`} no receipt yet.`);
  if (queue.setAside > 0) add("warn", `${queue.setAside === 1 ? "A record was" : `${queue.setAside} records were`} set aside and will not be published.`);
  return found;
}

/** An index that does not go on: what this service tells of the past is not whole then. */
export const indexAlerts = ({ trouble }) => (trouble === null ? [] : [{ tone: "bad", text: `The index of the chain's logs is stuck: ${trouble}` }]);

/** Records that lapse unless a second quorum approves them. */
export function quarantineAlerts(records) {
  if (records === undefined || records.length === 0) return [];
  return [{ tone: "warn", text: `${records.length === 1 ? "A record waits" : `${records.length} records wait`} for a second quorum; see Quarantine.` }];
}
