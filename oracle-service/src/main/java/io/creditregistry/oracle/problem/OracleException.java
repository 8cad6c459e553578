package io.creditregistry.oracle.problem;

/** The world failed the oracle: the root of what it throws when no caller is to blame. */
public abstract class OracleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /**
   * @param message what failed, without secrets and personal data
   * @param cause may be null
   */
  protected OracleException(Problem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  /** How the failure is told to an HTTP caller. */
  public Problem problem() {
    return problem;
  }
}
