package io.creditregistry.oracle.problem;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Builds the one shape in which problems leave the service. */
public final class ProblemDetails {
  private ProblemDetails() {}

  /**
   * @param evidence further members, in order; may be empty
   */
  public static ProblemDetail of(Problem problem, String detail, Map<String, Object> evidence) {
    var body = ProblemDetail.forStatus(problem.status());
    body.setType(problem.type());
    body.setTitle(problem.title());
    body.setDetail(detail);
    evidence.forEach(body::setProperty);
    return body;
  }

  /** The HTTP answer to a caller's mistake. */
  public static ResponseEntity<Object> response(ProblemException mistake) {
    return response(mistake.problem(), mistake.getMessage(), mistake.evidence());
  }

  static ResponseEntity<Object> response(
      Problem problem, String detail, Map<String, Object> evidence) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(of(problem, detail, evidence));
  }
}
