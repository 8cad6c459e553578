package io.creditregistry.contracts.consistency;

import io.creditregistry.contracts.batch.RegistryDomain;
import java.util.List;

/**
 * Shows that the history up to one batch is a beginning of the history up to a later one
 * (protocol.md, "Consistency proof").
 *
 * @param batches those after {@code from} up to {@code to}, in order
 */
public record ConsistencyProof(
    RegistryDomain domain, ChainPoint from, ChainPoint to, List<ChainStep> batches) {
  /** What the file's {@code format} says. */
  public static final String FORMAT = "credit-registry-consistency/1";

  /** Copies the list. */
  public ConsistencyProof {
    batches = List.copyOf(batches);
  }
}
