package io.creditregistry.cli.oracle;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.AttesterStatement;
import io.creditregistry.contracts.subject.DisputeState;
import java.util.Locale;

/**
 * What a quorum of attesters signed about a subject, as the oracle tells it.
 *
 * @param statement {@code bind-controller}, {@code extend-dispute} or {@code resolve-dispute}
 * @param nonce of a binding, else null
 * @param number of a dispute, else null
 * @param outcome of a resolution, else null
 * @param deadline Unix seconds
 * @param signatures packed, in hexadecimal
 */
public record SignedStatement(
    String statement,
    long chainId,
    String contract,
    String subjectId,
    String controller,
    Long nonce,
    Long number,
    String outcome,
    Integer reasonCode,
    long epoch,
    long deadline,
    String digest,
    String signatures) {

  /**
   * The statement to send.
   *
   * @throws IllegalArgumentException if it is of no known kind
   */
  public AttesterStatement toStatement() {
    SubjectId subject = SubjectId.of(subjectId);
    return switch (statement) {
      case "bind-controller" ->
          new AttesterStatement.BindController(
              subject, Address.of(controller), epoch, nonce, deadline);
      case "extend-dispute" ->
          new AttesterStatement.ExtendDispute(subject, number, epoch, deadline);
      case "resolve-dispute" ->
          new AttesterStatement.ResolveDispute(
              subject,
              number,
              DisputeState.valueOf(outcome.toUpperCase(Locale.ROOT)),
              reasonCode,
              epoch,
              deadline);
      default ->
          throw new IllegalArgumentException(
              "statement: expected a known one but found " + statement);
    };
  }

  /** The packed signatures. */
  public byte[] packedSignatures() {
    return Hex.decode("signatures", signatures);
  }
}
