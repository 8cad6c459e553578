package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.Registry;
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

  /**
   * Signs and publishes the approval, one batch for each model; what was approved before and was
   * overtaken comes first, and need not be asked for again.
   *
   * @throws ProblemException if no record of a subject is held
   */
  PublicationResult release(Registry registry, List<SubjectId> subjects) {
    var renewed = publisher.renew();
    if (renewed.halted().isPresent()) {
      return renewed;
    }
    var settled = renewed.settled(BatchKind.RELEASE);
    return subjects.stream()
        .filter(each -> !settled.contains(each) || registry.heldRecordOf(each).isPresent())
        .map(subject -> new Held(subject, held(registry, subject)))
        .collect(
            Collectors.groupingBy(
                each -> each.record().modelId(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(group -> publisher.issue(any -> Optional.of(Draft.ofRelease(group)), batchId -> {}))
        .reduce(renewed, PublicationResult::and);
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
}
