package io.creditregistry.cli.lender;

import io.creditregistry.cli.oracle.IndexedSubject;
import io.creditregistry.cli.oracle.IndexedSubject.Event;
import io.creditregistry.cli.oracle.OracleClient;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.Pd;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a service's index says of some subjects; its word alone.
 *
 * @param via the service
 * @param verified always false
 */
record IndexedScores(String via, boolean verified, long maxAgeSeconds, List<Line> scores)
    implements Answer {

  /**
   * One subject. All but id and status is null where the status is MISSING.
   *
   * @param status by this machine's clock
   * @param indexedUpTo block that the index had reached
   */
  record Line(
      String subjectId,
      ScoreStatus status,
      Integer scorePoints,
      Integer pdBps,
      Long modelId,
      Long dataTime,
      Long sequence,
      Long indexedUpTo,
      boolean indexComplete) {}

  static IndexedScores ask(
      OracleClient service, URI via, List<SubjectId> subjects, Duration maxAge) {
    long now = Instant.now().getEpochSecond();
    List<Line> lines =
        subjects.stream()
            .map(id -> line(id.hex(), service.indexed(id.hex()), now, maxAge.toSeconds()))
            .toList();
    return new IndexedScores(via.toString(), false, maxAge.toSeconds(), lines);
  }

  private static Line line(String id, Optional<IndexedSubject> found, long now, long maxAge) {
    Optional<Event> last =
        found.flatMap(
            subject ->
                subject.events().stream()
                    .filter(event -> event.scorePoints() != null)
                    .reduce((earlier, later) -> later));
    if (last.isEmpty()) {
      return new Line(id, ScoreStatus.MISSING, null, null, null, null, null, null, false);
    }
    Event record = last.get();
    StoredScore stored =
        new StoredScore(
            record.scorePoints(),
            record.pdBps(),
            record.modelId(),
            record.dataTime(),
            record.dataTime(),
            record.sequence(),
            statusBits(found.get().events()));
    return new Line(
        id,
        stored.statusAt(now, maxAge),
        record.scorePoints(),
        record.pdBps(),
        record.modelId(),
        record.dataTime(),
        record.sequence(),
        found.get().index().block(),
        found.get().index().complete());
  }

  /** A new record clears the revocation; the other bits stay as they were last set. */
  private static int statusBits(List<Event> events) {
    int bits = 0;
    for (Event event : events) {
      if (event.statusBits() != null) {
        bits = event.statusBits();
      } else if (event.scorePoints() != null) {
        bits &= ~StoredScore.REVOKED;
      }
    }
    return bits;
  }

  @Override
  public ExitCode exitCode() {
    return scores.stream().allMatch(line -> line.status() == ScoreStatus.CURRENT)
        ? ExitCode.DONE
        : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    View.Table table =
        View.Table.of("subject", "status", "points", "PD", "model", "data of", "batch");
    for (Line line : scores) {
      boolean none = line.status() == ScoreStatus.MISSING;
      table =
          table.with(
              line.subjectId(),
              line.status(),
              line.scorePoints(),
              none ? null : Pd.text(line.pdBps()),
              line.modelId(),
              none ? null : Moment.text(line.dataTime()),
              line.sequence());
    }
    return View.Sections.none()
        .with("", table)
        .with(
            "",
            View.lines(
                "NOT verified: all of it is the word of the index at " + via + ".",
                "Without --via the chain is asked and the signatures are verified."));
  }
}
