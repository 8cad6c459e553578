package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;

/**
 * A model version on chain.
 *
 * @param modelId uint32
 * @param modelHash keccak-256 of the model's canonical JSON
 * @param locationHash keccak-256 of the address where that JSON can be had; zero where none was
 *     named
 * @param kind how it computes
 * @param status champion, challenger, or retired at the block read at
 * @param policy when it began, its guards and how often it is to be renewed
 * @param retiresAt uint40, Unix seconds: first moment at which it may no longer; {@link #NEVER}
 * @param scorecard contract that holds the table; the zero address for boosting
 */
public record RegisteredModel(
    long modelId,
    Bytes32 modelHash,
    Bytes32 locationHash,
    ModelKind kind,
    ModelStatus status,
    ModelPolicy policy,
    long retiresAt,
    Address scorecard) {
  /** No retirement is set. */
  public static final long NEVER = (1L << 40) - 1;

  /** Whether it may score at a moment, in Unix seconds. */
  public boolean isActiveAt(long time) {
    return policy.activatesAt() <= time && time < retiresAt;
  }
}
