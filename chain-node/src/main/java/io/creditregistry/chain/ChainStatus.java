package io.creditregistry.chain;

import io.creditregistry.chain.engine.EngineName;
import io.creditregistry.chain.engine.Hardfork;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What is known about the chain of a data folder. Fields that do not apply to the condition are
 * null.
 *
 * @param condition what was found
 * @param dataDir absolute path of the folder
 * @param engine kind of node; null where absent
 * @param chainId EIP-155 chain id; null where absent
 * @param hardfork rules in force from the first block; null where absent
 * @param rpcUrl where the node answers; only while its process runs
 * @param pid process id; only while its process runs, or of the dead process
 * @param startedAt start time of that process
 * @param clientVersion what the node calls itself; only while it answers
 * @param blockNumber number of the newest block; only while it answers
 */
public record ChainStatus(
    Condition condition,
    Path dataDir,
    EngineName engine,
    Long chainId,
    Hardfork hardfork,
    String rpcUrl,
    Long pid,
    Instant startedAt,
    String clientVersion,
    Long blockNumber) {

  /** What was found in the folder. */
  public enum Condition {
    /** No chain was made here. */
    ABSENT,
    /** The chain was stopped in order. */
    STOPPED,
    /** The process runs and answers. */
    RUNNING,
    /** The process runs but gives no answer. */
    SILENT,
    /** The process ended without a stop. */
    DEAD
  }
}
