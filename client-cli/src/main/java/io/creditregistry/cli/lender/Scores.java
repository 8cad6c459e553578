package io.creditregistry.cli.lender;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.Pd;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.ScoreReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the chain says of some subjects, all at one block.
 *
 * @param maxAgeSeconds how old the data were allowed to be
 */
public record Scores(long block, long maxAgeSeconds, List<SubjectScore> scores) implements Answer {

  /** Subjects per call: keeps each call far below a node's gas cap. */
  private static final int CHUNK = 500;

  /**
   * One subject's answer. Points, probability, model and times are zero where the status is
   * MISSING.
   */
  public record SubjectScore(
      String subjectId,
      ScoreStatus status,
      int scorePoints,
      int pdBps,
      long modelId,
      long dataTime,
      long publishedAt,
      long sequence) {

    private static SubjectScore of(SubjectId subject, ScoreReading reading) {
      return new SubjectScore(
          subject.hex(),
          reading.status(),
          reading.score().scorePoints(),
          reading.score().pdBps(),
          reading.score().modelId(),
          reading.score().dataTime(),
          reading.score().publishedAt(),
          reading.score().sequence());
    }
  }

  /** Asks the contract for all of them at the newest block. */
  public static Scores ask(RegistryClient registry, List<SubjectId> subjects, Duration maxAge) {
    long block = registry.rpc().blockNumber();
    RegistryClient pinned = registry.at(block);
    List<SubjectScore> answers = new ArrayList<>();
    for (int from = 0; from < subjects.size(); from += CHUNK) {
      List<SubjectId> some = subjects.subList(from, Math.min(from + CHUNK, subjects.size()));
      List<ScoreReading> readings = pinned.rating().scoresOf(some, maxAge.toSeconds());
      for (int i = 0; i < some.size(); i++) {
        answers.add(SubjectScore.of(some.get(i), readings.get(i)));
      }
    }
    return new Scores(block, maxAge.toSeconds(), List.copyOf(answers));
  }

  /** How many may be used. */
  public long current() {
    return scores.stream().filter(s -> s.status() == ScoreStatus.CURRENT).count();
  }

  @Override
  public ExitCode exitCode() {
    return current() == scores.size() ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    View.Table table =
        View.Table.of(
            "subject", "status", "points", "PD", "model", "data of", "published", "batch");
    for (SubjectScore s : scores) {
      boolean none = s.status() == ScoreStatus.MISSING;
      table =
          none
              ? table.with(s.subjectId(), s.status(), null, null, null, null, null, null)
              : table.with(
                  s.subjectId(),
                  s.status(),
                  s.scorePoints(),
                  Pd.text(s.pdBps()),
                  s.modelId(),
                  Moment.text(s.dataTime()),
                  Moment.text(s.publishedAt()),
                  s.sequence());
    }
    return table;
  }
}
