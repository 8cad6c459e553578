package io.creditregistry.contracts.signature;

import io.creditregistry.contracts.bytes.Address;
import java.util.List;

/**
 * Who may sign in an epoch, and how many must.
 *
 * @param epoch uint32, counted by the contract
 * @param threshold 1..n, signatures that a batch needs
 * @param attesters 1..32 addresses, strictly ascending
 */
public record AttesterSet(long epoch, int threshold, List<Address> attesters) {
  public static final int MAX_ATTESTERS = 32;

  /** Rejects a set that the contract would refuse: {@link IllegalArgumentException}. */
  public AttesterSet {
    attesters = List.copyOf(attesters);
    if (attesters.isEmpty() || attesters.size() > MAX_ATTESTERS) {
      throw new IllegalArgumentException(
          "attesters: expected 1.." + MAX_ATTESTERS + " addresses but found " + attesters.size());
    }
    if (threshold < 1 || threshold > attesters.size()) {
      throw new IllegalArgumentException(
          "threshold: expected 1.." + attesters.size() + " but found " + threshold);
    }
    for (int i = 1; i < attesters.size(); i++) {
      if (attesters.get(i - 1).compareTo(attesters.get(i)) >= 0) {
        throw new IllegalArgumentException(
            "attesters: expected strictly ascending addresses but found "
                + attesters.get(i)
                + " after "
                + attesters.get(i - 1));
      }
    }
  }

  public boolean contains(Address address) {
    return attesters.contains(address);
  }
}
