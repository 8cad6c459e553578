package io.creditregistry.contracts.subject;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.record.SubjectId;
import java.util.Locale;

/**
 * A statement with its signatures as it travels in JSON: anyone may send it to the subject registry
 * before its deadline.
 *
 * @param statement {@code bind-controller}, {@code extend-dispute} or {@code resolve-dispute}
 * @param controller of a binding, else null
 * @param nonce of a binding, else null
 * @param number of a dispute, else null
 * @param outcome of a resolution: {@code upheld}, {@code corrected} or {@code rejected}; else null
 * @param reasonCode of a resolution, else null
 * @param deadline Unix seconds
 * @param signatures packed, ascending by signer, in hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
  private static final String BIND = "bind-controller";
  private static final String EXTEND = "extend-dispute";
  private static final String RESOLVE = "resolve-dispute";

  /** What was said in the domain, with the quorum's packed signatures. */
  public static SignedStatement of(
      SubjectDomain domain, AttesterStatement said, byte[] signatures) {
    return switch (said) {
      case AttesterStatement.BindController bind ->
          of(domain, said, signatures, BIND, bind.controller(), bind.nonce(), null, null, null);
      case AttesterStatement.ExtendDispute extend ->
          of(domain, said, signatures, EXTEND, null, null, extend.number(), null, null);
      case AttesterStatement.ResolveDispute end ->
          of(
              domain,
              said,
              signatures,
              RESOLVE,
              null,
              null,
              end.number(),
              end.outcome().word(),
              end.reasonCode());
    };
  }

  private static SignedStatement of(
      SubjectDomain domain,
      AttesterStatement said,
      byte[] signatures,
      String statement,
      Address controller,
      Long nonce,
      Long number,
      String outcome,
      Integer reasonCode) {
    return new SignedStatement(
        statement,
        domain.chainId(),
        domain.contract().checksummed(),
        said.subjectId().hex(),
        controller == null ? null : controller.checksummed(),
        nonce,
        number,
        outcome,
        reasonCode,
        said.epoch(),
        said.deadline(),
        domain.digest(said.structHash()).hex(),
        Hex.encode(signatures));
  }

  /**
   * What was said.
   *
   * @throws IllegalArgumentException if it is of no known kind
   */
  public AttesterStatement toStatement() {
    SubjectId subject = SubjectId.of(subjectId);
    return switch (statement) {
      case BIND ->
          new AttesterStatement.BindController(
              subject, Address.of(controller), epoch, nonce, deadline);
      case EXTEND -> new AttesterStatement.ExtendDispute(subject, number, epoch, deadline);
      case RESOLVE ->
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
