package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.Registry;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Approves held records with a second quorum of the attesters. */
@Component
class Releaser {
  private final BatchPublisher publisher;

  Releaser(BatchPublisher publisher) {
    this.publisher = publisher;
  }

  /** A held record and whose it is. */
  private record Held(SubjectId subjectId, StoredScore record) {}

  /**
   * Signs and publishes the approval, one batch for each model.
   *
   * @throws ProblemException if no record of a subject is held
   */
  PublicationResult release(Registry registry, List<SubjectId> subjects) {
    return subjects.stream()
        .map(subject -> new Held(subject, held(registry, subject)))
        .collect(
            Collectors.groupingBy(
                each -> each.record().modelId(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(group -> publisher.issue(any -> Optional.of(draft(group)), batchId -> {}))
        .reduce(PublicationResult.NOTHING, PublicationResult::and);
  }

  private static StoredScore held(Registry registry, SubjectId subject) {
    return registry
        .heldRecordOf(subject)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.NOTHING_HELD,
                    "subjectId",
                    subject.hex(),
                    "a subject with a record in quarantine"))
        .record();
  }

  private static Draft draft(List<Held> group) {
    var subjects = new ByteArrayOutputStream();
    group.forEach(each -> subjects.writeBytes(each.subjectId().toBytes()));
    return new Draft(
        BatchKind.RELEASE,
        group.getFirst().record().modelId(),
        group.stream().mapToLong(each -> each.record().dataTime()).max().orElseThrow(),
        Bytes32.ZERO,
        subjects.toByteArray());
  }
}
