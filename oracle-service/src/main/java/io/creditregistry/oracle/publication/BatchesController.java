package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.registry.RevertReason;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.settings.RegistryProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes what is queued, and tells of every batch. */
@RestController
@RequestMapping("/api/v1/batches")
class BatchesController {
  private final BatchPublisher publisher;
  private final BatchStore batches;
  private final int defaultMaxRecords;

  BatchesController(BatchPublisher publisher, BatchStore batches, RegistryProperties properties) {
    this.publisher = publisher;
    this.batches = batches;
    this.defaultMaxRecords = properties.publication().maxRecords();
  }

  /**
   * @param maxRecords records in one batch; null for the configured number
   */
  record PublishRequest(@Min(1) @Max(500) Integer maxRecords) {}

  record SetAsideView(String subjectId, long modelId, long dataTime, String reason) {}

  /**
   * @param halted why records are still queued; null where the queue was emptied
   */
  record PublishResponse(List<BatchView> batches, List<SetAsideView> setAside, String halted) {}

  @PostMapping
  PublishResponse publish(@Valid @RequestBody(required = false) PublishRequest request) {
    var asked = request == null ? null : request.maxRecords();
    var result = publisher.publish(asked == null ? defaultMaxRecords : asked);
    // What was given up is in the list of all batches; its records went into the batches shown
    // here, or wait.
    var standing = result.batches().stream().filter(batch -> batch.state().stands()).toList();
    if (standing.isEmpty() && result.halted().isPresent()) {
      throw refusal(result.halted().get());
    }
    return new PublishResponse(
        standing.stream().map(BatchView::of).toList(),
        result.setAside().stream()
            .map(s -> new SetAsideView(s.subjectId().hex(), s.modelId(), s.dataTime(), s.reason()))
            .toList(),
        result.halted().map(halt -> refusal(halt).getMessage()).orElse(null));
  }

  @GetMapping
  List<BatchView> all() {
    return batches.all().stream().map(BatchView::of).toList();
  }

  /** The batch that stands at the sequence, or the latest attempt at it. */
  @GetMapping("/{sequence}")
  BatchView one(@PathVariable long sequence) {
    return batches
        .standing(sequence)
        .or(() -> batches.attempts(sequence).reversed().stream().findFirst())
        .map(BatchView::of)
        .orElseThrow(
            () ->
                ProblemException.of(Problem.BATCH_UNKNOWN, "sequence", sequence, "a signed batch"));
  }

  private static ProblemException refusal(Halt halt) {
    return switch (halt) {
      case Halt.Paused() ->
          new ProblemException(Problem.PUBLISHING_PAUSED, "The governor can resume publishing");
      case Halt.QuorumMissing(int required, int found) ->
          ProblemException.of(Problem.QUORUM_NOT_AVAILABLE, "attesters", found, required + " keys");
      case Halt.Refused(RevertReason reason) ->
          new ProblemException(Problem.TRANSACTION_REVERTED, reason.text())
              .with("error", reason.name());
      case Halt.Waiting(long sequence) ->
          new ProblemException(
              Problem.RECEIPT_PENDING, "batch " + sequence + " has no receipt yet");
    };
  }
}
