package io.creditregistry.oracle.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commits what is queued to the chain by its root alone. */
@RestController
@RequestMapping("/api/v1/commitments")
class CommitmentsController {
  private static final int MOST_LEAVES = 1_000_000;

  private final BatchCommitter committer;

  CommitmentsController(BatchCommitter committer) {
    this.committer = committer;
  }

  /**
   * @param maxLeaves leaves in one batch; null for a million
   */
  record CommitRequest(@Min(1) @Max(MOST_LEAVES) Integer maxLeaves) {}

  @PostMapping
  PublicationView commit(@Valid @RequestBody(required = false) CommitRequest request) {
    var asked = request == null ? null : request.maxLeaves();
    return PublicationView.of(committer.commit(asked == null ? MOST_LEAVES : asked));
  }
}
