package io.creditregistry.oracle.evidence;

import io.creditregistry.contracts.bundle.BundleWriter;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.RegistryConnection;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A subject's record with all its proofs, gathered from the chain at the newest block. */
@RestController
class BundleController {
  private final RegistryConnection connection;

  BundleController(RegistryConnection connection) {
    this.connection = connection;
  }

  /** The bundle of protocol.md, "Bundle", without a disclosure. */
  @GetMapping(
      path = "/api/v1/subjects/{subjectId}/bundle",
      produces = MediaType.APPLICATION_JSON_VALUE)
  String bundle(@PathVariable String subjectId) {
    return connection
        .require()
        .bundle(parse(subjectId))
        .map(BundleWriter::write)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.SUBJECT_UNKNOWN, "subjectId", subjectId, "a subject with a record"));
  }

  static SubjectId parse(String subjectId) {
    try {
      return SubjectId.of(subjectId);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("subjectId", subjectId, "0x and 40 hex digits");
    }
  }
}
