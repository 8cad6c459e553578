package io.creditregistry.cli.operator.quarantine;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.Pd;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.registry.Guard;
import io.creditregistry.contracts.registry.Quarantine;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.WaitingRecord;
import java.util.List;

/** The quarantine at a block; false while a record waits. */
record Waiting(long block, List<One> records) implements Answer {

  /**
   * One held record beside the present one.
   *
   * @param sequence of the batch that brought it
   * @param presentPoints null where the subject has no record
   * @param presentPdBps null where the subject has no record
   * @param heldUntil Unix seconds
   * @param expired whether it can no longer be approved
   */
  record One(
      String subjectId,
      long sequence,
      long modelId,
      long dataTime,
      int heldPoints,
      int heldPdBps,
      Integer presentPoints,
      Integer presentPdBps,
      Guard guard,
      String evidence,
      long heldUntil,
      boolean expired) {}

  static Waiting of(RegistryClient registry) {
    Quarantine quarantine = Quarantine.of(registry);
    return new Waiting(
        quarantine.block(),
        quarantine.records().stream().map(each -> one(each, quarantine.blockTime())).toList());
  }

  private static One one(WaitingRecord waiting, long blockTime) {
    StoredScore held = waiting.held().record();
    StoredScore present = waiting.present();
    return new One(
        waiting.subjectId().hex(),
        held.sequence(),
        held.modelId(),
        held.dataTime(),
        held.scorePoints(),
        held.pdBps(),
        present.isPublished() ? present.scorePoints() : null,
        present.isPublished() ? present.pdBps() : null,
        waiting.guard(),
        waiting.evidence(),
        waiting.held().heldUntil(),
        waiting.expiredAt(blockTime));
  }

  @Override
  public ExitCode exitCode() {
    return records.isEmpty() ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    if (records.isEmpty()) {
      return View.lines("No record waits at block " + block + ".");
    }
    View.Table table =
        View.Table.of("subject", "batch", "held", "present", "guard", "why", "approve until");
    for (One each : records) {
      table =
          table.with(
              each.subjectId(),
              each.sequence(),
              each.heldPoints() + ", PD " + Pd.text(each.heldPdBps()),
              each.presentPoints() == null
                  ? null
                  : each.presentPoints() + ", PD " + Pd.text(each.presentPdBps()),
              each.guard(),
              each.evidence(),
              Moment.text(each.heldUntil()) + (each.expired() ? " EXPIRED" : ""));
    }
    return table;
  }
}
