package io.creditregistry.cli.lender;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.LoanDecision;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import java.math.BigInteger;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/**
 * What the lending desk decided, or would decide.
 *
 * @param loanId number of the decision; null for a preview
 * @param status what the registry said of the borrower's score
 * @param scorePoints the score used; 0 where the status is not CURRENT
 * @param halted whether the desk waits: publishing is paused or the score's model suspended
 * @param minScorePoints the least that the desk lends to
 * @param transactionHash null for a preview
 */
public record Loan(
    Long loanId,
    String subjectId,
    boolean approved,
    ScoreStatus status,
    int scorePoints,
    boolean halted,
    int minScorePoints,
    BigInteger amount,
    String transactionHash,
    Long gasUsed)
    implements Answer {

  /** What the desk would decide at the newest block. */
  public static Loan preview(RegistryClient registry, SubjectId subject) {
    return of(registry.desk().preview(subject), registry, null, null);
  }

  /** Sends the request and reads the decision from the receipt. */
  public static Loan decide(
      RegistryClient registry, TransactionSender lender, SubjectId subject, BigInteger amount) {
    TransactionReceipt receipt =
        lender.send(registry.calls().decideLoan(subject, amount)).orThrow();
    LoanDecision decision =
        registry
            .desk()
            .decisionIn(receipt)
            .orElseThrow(
                () ->
                    new WorldUnavailable(
                        "transaction "
                            + receipt.getTransactionHash()
                            + " succeeded but holds no decision of the desk"));
    return of(decision, registry, amount, receipt);
  }

  private static Loan of(
      LoanDecision decision,
      RegistryClient registry,
      BigInteger amount,
      TransactionReceipt receipt) {
    return new Loan(
        receipt == null ? null : decision.loanId(),
        decision.subjectId().hex(),
        decision.approved(),
        decision.status(),
        decision.scorePoints(),
        decision.halted(),
        registry.desk().minScorePoints(),
        amount,
        receipt == null ? null : receipt.getTransactionHash(),
        receipt == null ? null : receipt.getGasUsed().longValueExact());
  }

  @Override
  public ExitCode exitCode() {
    return approved ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    String verdict = approved ? "approved" : "declined";
    View.Facts facts =
        View.Facts.none()
            .with(loanId == null ? "would be" : "loan " + loanId, verdict)
            .with("subject", subjectId)
            .with("score", status == ScoreStatus.CURRENT ? scorePoints + " points" : status)
            .with("minimum", minScorePoints + " points");
    if (halted) {
      facts = facts.with("waits", "publishing is paused or the score's model suspended");
    }
    return loanId == null
        ? facts
        : facts.with("amount", amount).with("transaction", transactionHash).with("gas", gasUsed);
  }
}
