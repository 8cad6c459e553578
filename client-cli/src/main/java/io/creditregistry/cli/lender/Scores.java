package io.creditregistry.cli.lender;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.Pd;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.AttestedBatch;
import io.creditregistry.contracts.audit.AttestedRecord;
import io.creditregistry.contracts.audit.BatchAttestation;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.ScoreReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the chain says of some subjects, all at one block, and what the attesters signed.
 *
 * @param maxAgeSeconds how old the data were allowed to be
 * @param blockTime the block's time, Unix seconds; ages are counted up to it
 * @param proven whether each record was proven in the block's state
 * @param batches the batches that the scores came with, each judged here
 * @param rests what was not verified here but taken from the node
 */
public record Scores(
    long block,
    long blockTime,
    long maxAgeSeconds,
    boolean proven,
    List<SubjectScore> scores,
    List<JudgedBatch> batches,
    String rests)
    implements Answer {

  /**
   * One batch that was judged.
   *
   * @param signatures how many attesters signed it; 0 where the signatures do not carry it
   */
  public record JudgedBatch(long sequence, int signatures, int threshold, List<String> faults) {}

  /**
   * One subject's answer. Points, probability, model and times are zero where the status is
   * MISSING.
   *
   * @param publishingPaused whether the guardian stopped publishing, so that nothing newer can come
   * @param modelSuspended whether the guardian suspended the record's model
   * @param attested whether a quorum of attesters signed this very record
   * @param fault why not; null where it is attested or missing
   */
  public record SubjectScore(
      String subjectId,
      ScoreStatus status,
      int scorePoints,
      int pdBps,
      long modelId,
      long dataTime,
      long publishedAt,
      long sequence,
      int statusBits,
      boolean publishingPaused,
      boolean modelSuspended,
      boolean attested,
      String fault) {

    private static SubjectScore of(
        SubjectId subject, ScoreReading reading, Optional<AttestedRecord> attested) {
      return new SubjectScore(
          subject.hex(),
          reading.status(),
          reading.score().scorePoints(),
          reading.score().pdBps(),
          reading.score().modelId(),
          reading.score().dataTime(),
          reading.score().publishedAt(),
          reading.score().sequence(),
          reading.score().statusBits(),
          reading.publishingPaused(),
          reading.modelSuspended(),
          attested.isPresent() && attested.get().fault().isEmpty(),
          attested.flatMap(AttestedRecord::fault).orElse(null));
    }
  }

  /**
   * Reads all of them at the newest block, each proven in its state, and verifies the signatures of
   * the batches that they came with.
   */
  public static Scores ask(RegistryClient registry, List<SubjectId> subjects, Duration maxAge) {
    return read(ScoreState.newest(registry, true), subjects, maxAge);
  }

  /** The same from a state that may be the node's word. */
  static Scores read(ScoreState state, List<SubjectId> subjects, Duration maxAge) {
    List<ScoreReading> readings = state.reader().scoresOf(subjects, maxAge.toSeconds());
    Map<SubjectId, AttestedRecord> attested = judge(state.attestation(), subjects, readings);
    Map<Long, AttestedBatch> batches = new TreeMap<>();
    attested.values().forEach(a -> batches.put(a.batch().header().sequence(), a.batch()));
    return new Scores(
        state.block(),
        state.blockTime(),
        maxAge.toSeconds(),
        state.proven(),
        IntStream.range(0, readings.size())
            .mapToObj(
                i ->
                    SubjectScore.of(
                        subjects.get(i),
                        readings.get(i),
                        Optional.ofNullable(attested.get(subjects.get(i)))))
            .toList(),
        batches.entrySet().stream().map(e -> judged(e.getKey(), e.getValue())).toList(),
        state.rests());
  }

  private static Map<SubjectId, AttestedRecord> judge(
      BatchAttestation attestation, List<SubjectId> subjects, List<ScoreReading> readings) {
    Map<SubjectId, StoredScore> published = new LinkedHashMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      if (readings.get(i).score().isPublished()) {
        published.put(subjects.get(i), readings.get(i).score());
      }
    }
    return attestation.of(published);
  }

  private static JudgedBatch judged(long sequence, AttestedBatch batch) {
    return new JudgedBatch(sequence, batch.signers().size(), batch.threshold(), batch.faults());
  }

  /** How many may be used. */
  public long current() {
    return scores.stream().filter(s -> s.status() == ScoreStatus.CURRENT).count();
  }

  /** Records that no quorum of attesters signed as they are. */
  public List<SubjectScore> unattested() {
    return scores.stream().filter(s -> s.fault() != null).toList();
  }

  @Override
  public ExitCode exitCode() {
    boolean usable = current() == scores.size() && unattested().isEmpty();
    return usable ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    View.Table table =
        View.Table.of(
            "subject", "status", "points", "PD", "model", "data of", "published", "batch", "marks");
    for (SubjectScore s : scores) {
      boolean none = s.status() == ScoreStatus.MISSING;
      table =
          none
              ? table.with(s.subjectId(), s.status(), null, null, null, null, null, null, null)
              : table.with(
                  s.subjectId(),
                  s.status(),
                  s.scorePoints(),
                  Pd.text(s.pdBps()),
                  s.modelId(),
                  Moment.text(s.dataTime()),
                  Moment.text(s.publishedAt()),
                  s.sequence(),
                  marks(s.statusBits()));
    }
    return View.Sections.none().with("", table).with("", verdict());
  }

  private static String marks(int statusBits) {
    List<String> marks = StoredScore.marks(statusBits);
    return marks.isEmpty() ? null : String.join(" ", marks);
  }

  private View verdict() {
    List<String> lines = new ArrayList<>();
    long attested = scores.stream().filter(SubjectScore::attested).count();
    long signatures = batches.stream().mapToLong(JudgedBatch::signatures).sum();
    if (proven) {
      lines.add(
          "Proven here: what the contract holds of each subject, absence included, at block %d of %s."
              .formatted(block, Moment.text(blockTime)));
    }
    lines.add(
        "Verified here: %d of %d records are what %d recovered signatures in %d batches say."
            .formatted(attested, scores.size(), signatures, batches.size()));
    if (scores.stream().anyMatch(SubjectScore::publishingPaused)) {
      lines.add("Publishing is PAUSED: no newer score can come until the governor lifts it.");
    }
    scores.stream()
        .filter(SubjectScore::modelSuspended)
        .map(SubjectScore::modelId)
        .distinct()
        .forEach(m -> lines.add("Model " + m + " is SUSPENDED: its scores stand, none follows."));
    unattested().forEach(s -> lines.add("NOT attested: " + s.subjectId() + ": " + s.fault()));
    lines.add("Taken as given: " + rests + ".");
    return new View.Lines(List.copyOf(lines));
  }
}
