package io.creditregistry.chain.folder;

import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.engine.Hardfork;
import java.time.Instant;

/**
 * The content of {@code chain.json}: which chain the folder holds, and the node that was started on
 * it.
 *
 * @param format version of this file's form, {@value #FORMAT}
 * @param engine the kind of node that wrote the data
 * @param chainId EIP-155 chain id
 * @param hardfork rules in force from the first block
 * @param createdAt when the folder was made
 * @param ready whether the chain ever answered, its accounts funded
 * @param node the node that was started last and not stopped; null when stopped in order
 */
public record ChainState(
    int format,
    EngineName engine,
    long chainId,
    Hardfork hardfork,
    Instant createdAt,
    boolean ready,
    RunningNode node) {

  public static final int FORMAT = 1;

  /**
   * A node that was started.
   *
   * @param pid process id
   * @param startedAt start time of the process, as the system tells it
   * @param rpcPort port on loopback
   * @param blockPeriodMillis time between blocks in milliseconds; 0 for a block per transaction
   * @param clientVersion what the node calls itself; null until it answered
   */
  public record RunningNode(
      long pid, Instant startedAt, int rpcPort, long blockPeriodMillis, String clientVersion) {}

  /** The state of a folder that was just made. */
  public static ChainState created(
      EngineName engine, long chainId, Hardfork hardfork, Instant createdAt) {
    return new ChainState(FORMAT, engine, chainId, hardfork, createdAt, false, null);
  }

  public ChainState started(RunningNode started) {
    return new ChainState(FORMAT, engine, chainId, hardfork, createdAt, ready, started);
  }

  public ChainState answered(String clientVersion) {
    RunningNode answering =
        new RunningNode(
            node.pid(), node.startedAt(), node.rpcPort(), node.blockPeriodMillis(), clientVersion);
    return new ChainState(FORMAT, engine, chainId, hardfork, createdAt, true, answering);
  }

  public ChainState stopped() {
    return new ChainState(FORMAT, engine, chainId, hardfork, createdAt, ready, null);
  }
}
