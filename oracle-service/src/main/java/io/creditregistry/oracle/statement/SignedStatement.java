package io.creditregistry.oracle.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.subject.AttesterStatement;
import io.creditregistry.contracts.subject.SubjectDomain;
import java.util.Locale;

/**
 * A statement that anyone may send to the subject registry before its deadline.
 *
 * @param statement {@code bind-controller}, {@code extend-dispute} or {@code resolve-dispute}
 * @param nonce of a binding
 * @param number of a dispute
 * @param outcome {@code upheld}, {@code corrected} or {@code rejected}
 * @param deadline Unix seconds
 * @param signatures packed, ascending by signer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignedStatement(
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

  static SignedStatement of(SubjectDomain domain, AttesterStatement said, byte[] signatures) {
    var plain =
        new SignedStatement(
            null,
            domain.chainId(),
            domain.contract().checksummed(),
            said.subjectId().hex(),
            null,
            null,
            null,
            null,
            null,
            said.epoch(),
            said.deadline(),
            domain.digest(said.structHash()).hex(),
            Hex.encode(signatures));
    return switch (said) {
      case AttesterStatement.BindController bind ->
          plain.about(
              "bind-controller", bind.controller().checksummed(), bind.nonce(), null, null, null);
      case AttesterStatement.ExtendDispute extend ->
          plain.about("extend-dispute", null, null, extend.number(), null, null);
      case AttesterStatement.ResolveDispute resolve ->
          plain.about(
              "resolve-dispute",
              null,
              null,
              resolve.number(),
              resolve.outcome().name().toLowerCase(Locale.ROOT),
              resolve.reasonCode());
    };
  }

  private SignedStatement about(
      String kind, String wallet, Long binding, Long dispute, String end, Integer reason) {
    return new SignedStatement(
        kind,
        chainId,
        contract,
        subjectId,
        wallet,
        binding,
        dispute,
        end,
        reason,
        epoch,
        deadline,
        digest,
        signatures);
  }
}
