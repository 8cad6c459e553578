package io.creditregistry.oracle.publication;

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
   * @param onlyDue whether to set aside what heartbeat and deviation do not call for; null for no
   */
  record PublishRequest(@Min(1) @Max(500) Integer maxRecords, Boolean onlyDue) {}

  @PostMapping
  PublicationView publish(@Valid @RequestBody(required = false) PublishRequest request) {
    var asked = request == null ? null : request.maxRecords();
    var result =
        publisher.publish(
            asked == null ? defaultMaxRecords : asked,
            request != null && Boolean.TRUE.equals(request.onlyDue()));
    return PublicationView.of(result);
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
}
