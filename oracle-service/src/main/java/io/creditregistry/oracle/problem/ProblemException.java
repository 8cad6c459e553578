package io.creditregistry.oracle.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A caller's mistake, or a request that the present state does not allow: says which problem it is
 * and brings the evidence.
 */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient Map<String, Object> evidence = new LinkedHashMap<>();

  /**
   * @param detail what happened this time; must not contain personal data
   */
  public ProblemException(Problem problem, String detail) {
    super(detail);
    this.problem = problem;
  }

  /** A field whose value is not what was expected. */
  public static ProblemException invalid(String field, Object found, String expected) {
    return of(Problem.FIELD_INVALID, field, found, expected);
  }

  /** A problem that is about one field. */
  public static ProblemException of(Problem problem, String field, Object found, String expected) {
    var said = found == null ? "nothing" : found.toString();
    return new ProblemException(problem, field + ": expected " + expected + " but found " + said)
        .with("field", field)
        .with("found", said)
        .with("expected", expected);
  }

  /** Adds a member to the problem detail. */
  public ProblemException with(String name, Object value) {
    evidence.put(name, value);
    return this;
  }

  public Problem problem() {
    return problem;
  }

  /** The problem detail's further members, in order. */
  public Map<String, Object> evidence() {
    return evidence;
  }
}
