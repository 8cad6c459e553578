package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.record.ChangeReason;
import io.creditregistry.contracts.record.Correction;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.Registry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts right what stands on chain: a subject's newest queued score replaces its wrong record, and
 * says which batch brought that one.
 */
@Component
class Corrector {
  private final BatchPublisher publisher;
  private final RecordQueue queue;

  Corrector(BatchPublisher publisher, RecordQueue queue) {
    this.publisher = publisher;
    this.queue = queue;
  }

  /** What may share a batch. */
  private record Group(long modelId, long dataTime) {}

  /**
   * Signs and publishes corrections, one batch for each model and data time; what was asked for
   * before and was overtaken comes first, and need not be asked for again.
   *
   * @param reasons of each subject
   * @throws ProblemException if a subject has no record on chain, or no fresh score is queued
   */
  PublicationResult correct(Map<SubjectId, ChangeReason> reasons) {
    var renewed = publisher.renew();
    if (renewed.halted().isPresent()) {
      return renewed;
    }
    var settled = renewed.settled(BatchKind.CORRECTIONS);
    var fresh =
        reasons.keySet().stream()
            .filter(each -> !settled.contains(each) || queue.newestQueued(each).isPresent())
            .map(this::freshScore)
            .collect(
                Collectors.groupingBy(
                    record -> new Group(record.modelId(), record.dataTime()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return fresh.values().stream()
        .map(
            records ->
                publisher.issue(
                    registry -> Optional.of(draft(registry, records, reasons)),
                    batchId -> queue.assign(batchId, records)))
        .reduce(renewed, PublicationResult::and);
  }

  private ScoredRecord freshScore(SubjectId subject) {
    return queue
        .newestQueued(subject)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.NO_FRESH_SCORE,
                    "subjectId",
                    subject.hex(),
                    "a subject that was scored again and whose score is queued"));
  }

  private static Draft draft(
      Registry registry, List<ScoredRecord> records, Map<SubjectId, ChangeReason> reasons) {
    var stored = registry.records(records.stream().map(ScoredRecord::subjectId).toList());
    var corrections =
        records.stream()
            .map(
                record -> {
                  var wrong = stored.get(record.subjectId());
                  if (!wrong.isPublished()) {
                    throw ProblemException.of(
                        Problem.SUBJECT_UNKNOWN,
                        "subjectId",
                        record.subjectId().hex(),
                        "a subject with a record on chain to correct");
                  }
                  return new Correction(
                      record.batchRecord(),
                      wrong.sequence(),
                      reasons.get(record.subjectId()).code());
                })
            .toList();
    return Draft.ofCorrections(records, corrections);
  }
}
