package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;

/**
 * A model version on chain.
 *
 * @param modelId uint32
 * @param modelHash keccak-256 of the model's canonical JSON
 * @param kind how it computes
 * @param activatesAt uint40, Unix seconds: first moment at which it may score
 * @param retiresAt uint40, Unix seconds: first moment at which it may no longer; {@link #NEVER}
 * @param scorecard contract that holds the table; the zero address for boosting
 */
public record RegisteredModel(
    long modelId,
    Bytes32 modelHash,
    ModelKind kind,
    long activatesAt,
    long retiresAt,
    Address scorecard) {
  /** No retirement is set. */
  public static final long NEVER = (1L << 40) - 1;

  /** Whether it may score at a moment, in Unix seconds. */
  public boolean isActiveAt(long time) {
    return activatesAt <= time && time < retiresAt;
  }
}
