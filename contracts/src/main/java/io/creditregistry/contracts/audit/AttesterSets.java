package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.History;
import io.creditregistry.contracts.history.HistoryEvent.AttesterSetChanged;
import io.creditregistry.contracts.history.LogPosition;
import io.creditregistry.contracts.signature.AttesterSet;
import java.util.List;
import java.util.Optional;

/** The attester sets as the history tells them. */
final class AttesterSets {
  private final List<AttesterSetChanged> changes;

  AttesterSets(History history) {
    changes = history.eventsOf(AttesterSetChanged.class);
  }

  List<AttesterSetChanged> changes() {
    return changes;
  }

  /** The set in force at a place of the chain; empty before the first. */
  Optional<AttesterSet> inForceAt(LogPosition at) {
    return changes.stream()
        .filter(change -> change.at().compareTo(at) < 0)
        .reduce((earlier, later) -> later)
        .map(AttesterSets::set);
  }

  /** Throws {@link IllegalArgumentException} where the logged addresses make no set. */
  static AttesterSet set(AttesterSetChanged change) {
    return new AttesterSet(change.epoch(), change.threshold(), change.attesters());
  }
}
