package io.creditregistry.cli.operator;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.record.ChangeReason;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.SubjectDispute;
import io.creditregistry.contracts.subject.DisputeState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Each subject's latest dispute, the most urgent first. */
record Disputes(List<One> disputes) implements Answer {

  /** A subject and its dispute. */
  record One(String subjectId, SubjectDispute dispute) {}

  /** Reads the chain; {@code all} to list closed ones too. */
  static Disputes of(RegistryClient registry, boolean all) {
    return new Disputes(
        registry.subjects().disputers(registry.deployment().deploymentBlock()).stream()
            .map(subject -> new One(subject.hex(), registry.subjects().disputeOf(subject)))
            .filter(one -> all || one.dispute().state() == DisputeState.OPEN)
            .sorted(Comparator.comparing(one -> one.dispute().dueAt()))
            .toList());
  }

  @Override
  public View view() {
    View.Table table = View.Table.of("subject", "number", "state", "reason", "due");
    for (One one : disputes) {
      SubjectDispute dispute = one.dispute();
      String due = Instant.ofEpochSecond(dispute.dueAt()) + (dispute.overdue() ? " OVERDUE" : "");
      table =
          table.with(
              one.subjectId(),
              dispute.number(),
              dispute.state(),
              new ChangeReason(dispute.reasonCode()),
              due);
    }
    return table;
  }
}
