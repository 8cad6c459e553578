package io.creditregistry.oracle.evidence;

import io.creditregistry.contracts.registry.DeploymentPlan;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.RegistryConnection;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the contract answers a lender who reads a subject's score now. */
@RestController
class ReadingController {
  /** What the contract takes as an age, uint40. */
  private static final long MOST_SECONDS = (1L << 40) - 1;

  private final RegistryConnection connection;

  ReadingController(RegistryConnection connection) {
    this.connection = connection;
  }

  /**
   * @param status as protocol.md, "Reads", in small letters
   * @param scorePoints null where the subject has no record
   * @param publishingPaused whether the guardian stopped publishing: nothing newer can come
   * @param modelSuspended whether the guardian suspended the record's model
   * @param block the one that was asked, with its time in Unix seconds
   */
  record ReadingView(
      String subjectId,
      String status,
      long maxAgeSeconds,
      Integer scorePoints,
      int statusBits,
      boolean publishingPaused,
      boolean modelSuspended,
      long block,
      long blockTime) {}

  /**
   * The answer of {@code tryScoreOf} at the newest block.
   *
   * @param maxAge oldest acceptable data in seconds; 90 days where it is absent
   */
  @GetMapping("/api/v1/subjects/{subjectId}/reading")
  ReadingView reading(
      @PathVariable String subjectId,
      @RequestParam(defaultValue = "" + DeploymentPlan.DEFAULT_MAX_AGE) long maxAge) {
    var id = BundleController.parse(subjectId);
    if (maxAge < 0 || maxAge > MOST_SECONDS) {
      throw ProblemException.invalid("maxAge", String.valueOf(maxAge), "0 to " + MOST_SECONDS);
    }
    var registry = connection.require();
    var head = registry.head();
    var reading = registry.readingOf(id, maxAge, head.blockNumber());
    var score = reading.score();
    return new ReadingView(
        id.hex(),
        reading.status().name().toLowerCase(Locale.ROOT),
        maxAge,
        score.isPublished() ? score.scorePoints() : null,
        score.statusBits(),
        reading.publishingPaused(),
        reading.modelSuspended(),
        head.blockNumber(),
        head.blockTime());
  }
}
