package io.creditregistry.oracle.attestation;

import io.creditregistry.oracle.problem.OracleException;
import io.creditregistry.oracle.problem.Problem;

/** Signatures that were just made do not verify: a broken key file or machine; nothing was sent. */
public final class AttestationFaultyException extends OracleException {
  private static final long serialVersionUID = 1L;

  AttestationFaultyException(String evidence) {
    super(Problem.KEYSTORE_UNAVAILABLE, "the attestation does not verify: " + evidence, null);
  }
}
