package io.creditregistry.oracle.index;

import io.creditregistry.contracts.index.IndexStatus;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.RegistryConnection;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A subject's wallet, consents, inquiries, own freeze and disputes. */
@RestController
class RightsController {
  private final RegistryIndex index;
  private final RegistryConnection connection;
  private final Clock clock;

  RightsController(RegistryIndex index, RegistryConnection connection, Clock clock) {
    this.index = index;
    this.connection = connection;
    this.clock = clock;
  }

  /**
   * As the index tells them; the node is asked for the times of blocks only.
   *
   * @param skipInquiries how many of the newest inquiries to pass over, to read older ones
   */
  @GetMapping("/api/v1/subjects/{subjectId}/rights")
  SubjectRights rights(
      @PathVariable String subjectId, @RequestParam(defaultValue = "0") int skipInquiries) {
    if (skipInquiries < 0) {
      throw ProblemException.invalid("skipInquiries", String.valueOf(skipInquiries), "0 or more");
    }
    var id = IndexController.parse(subjectId);
    var registry = connection.require();
    var status = index.status();
    var events = index.about(id);
    if (events.isEmpty()) {
      throw ProblemException.of(
          Problem.SUBJECT_UNKNOWN, "subjectId", subjectId, "a subject that the chain's logs name");
    }
    Map<Long, Long> times = new HashMap<>();
    var ledger =
        new RightsLedger(block -> times.computeIfAbsent(block, registry::blockTime)).replay(events);
    var indexedTo = status.map(IndexStatus::block).map(registry::blockTime).orElse(0L);
    return ledger.at(
        Math.max(indexedTo, clock.instant().getEpochSecond()),
        id,
        IndexView.of(status, index.trouble()),
        skipInquiries);
  }
}
