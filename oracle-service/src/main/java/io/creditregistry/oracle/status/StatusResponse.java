package io.creditregistry.oracle.status;

import java.math.BigInteger;
import java.util.List;

/**
 * How the oracle is doing.
 *
 * @param pending signed batches that are on their way, and those that are to be signed again
 * @param waiting records that are on no way yet, by reason and model
 * @param chain what the node says
 * @param registry null until the contracts are deployed
 * @param relayer null until keys are made
 */
record StatusResponse(
    Queue queue,
    List<PendingBatch> pending,
    List<WaitingRecords> waiting,
    Chain chain,
    RegistryState registry,
    RelayerState relayer) {

  /** Records by state. */
  record Queue(long queued, long batched, long published, long setAside) {}

  /**
   * @param kind {@code scores}, {@code commitment}, {@code corrections} or {@code release}
   * @param state {@code signed} or {@code sent}; {@code overtaken} where the next round signs it
   *     again
   * @param error why it was overtaken; null otherwise
   */
  record PendingBatch(
      long sequence, String kind, String state, long modelId, int records, String error) {}

  /**
   * @param reachable false where the node does not answer; the other fields are null then
   */
  record Chain(
      String rpcUrl, boolean reachable, Long chainId, Long blockNumber, String clientVersion) {}

  /**
   * @param sequence the last batch on chain
   * @param attestersHere how many of the current attesters' keys are here
   */
  record RegistryState(
      String creditRating,
      String modelRegistry,
      String lendingDesk,
      long sequence,
      long epoch,
      String headHash,
      boolean publishingPaused,
      int threshold,
      List<String> attesters,
      long attestersHere) {}

  /**
   * @param nonce the account's next nonce by its transactions in blocks
   * @param pendingNonce the same with those that the node holds
   * @param openTransactions transactions without a receipt, by hash
   * @param nonceGap whether an open transaction waits for one that nobody has
   */
  record RelayerState(
      String address,
      BigInteger balance,
      Long nonce,
      Long pendingNonce,
      List<String> openTransactions,
      boolean nonceGap) {}
}
