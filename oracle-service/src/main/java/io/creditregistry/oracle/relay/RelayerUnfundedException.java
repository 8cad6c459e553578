package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.oracle.problem.OracleException;
import io.creditregistry.oracle.problem.Problem;
import java.math.BigInteger;

/** The relayer's account holds less than a transaction may cost. */
public final class RelayerUnfundedException extends OracleException {
  private static final long serialVersionUID = 1L;

  RelayerUnfundedException(Address relayer, BigInteger needed, BigInteger found) {
    super(
        Problem.RELAYER_UNFUNDED,
        "relayer " + relayer + ": expected at least " + needed + " wei but found " + found,
        null);
  }
}
