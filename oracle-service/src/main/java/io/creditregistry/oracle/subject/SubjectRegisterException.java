package io.creditregistry.oracle.subject;

import io.creditregistry.oracle.problem.OracleException;
import io.creditregistry.oracle.problem.Problem;

/** The pepper that keys the register cannot be read. */
public final class SubjectRegisterException extends OracleException {
  private static final long serialVersionUID = 1L;

  SubjectRegisterException(String message, Throwable cause) {
    super(Problem.KEYSTORE_UNAVAILABLE, message, cause);
  }
}
