package io.creditregistry.oracle.relay;

import io.creditregistry.oracle.problem.OracleException;
import io.creditregistry.oracle.problem.Problem;

/** The node does not answer, or not with what its methods promise. */
public final class ChainUnavailableException extends OracleException {
  private static final long serialVersionUID = 1L;

  public ChainUnavailableException(String message, Throwable cause) {
    super(Problem.CHAIN_UNAVAILABLE, message, cause);
  }
}
