package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import java.util.List;

/**
 * An announced attester set.
 *
 * @param attesters ascending
 * @param executableAt Unix seconds from which it may take force
 */
public record ScheduledAttesters(List<Address> attesters, int threshold, long executableAt) {
  /** Copies the list. */
  public ScheduledAttesters {
    attesters = List.copyOf(attesters);
  }
}
