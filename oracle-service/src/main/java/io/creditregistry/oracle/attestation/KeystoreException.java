package io.creditregistry.oracle.attestation;

import io.creditregistry.oracle.problem.OracleException;
import io.creditregistry.oracle.problem.Problem;

/**
 * A key file, the passphrase file or the folder of keys is missing, unreadable or does not open.
 */
public final class KeystoreException extends OracleException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names files, never secrets
   */
  public KeystoreException(String message, Throwable cause) {
    super(Problem.KEYSTORE_UNAVAILABLE, message, cause);
  }
}
