package io.creditregistry.cli.demo;

import io.creditregistry.cli.lender.Loan;
import io.creditregistry.cli.oracle.BatchView;
import io.creditregistry.cli.oracle.ScoredBatch.Reason;
import io.creditregistry.cli.oracle.ScoredBatch.Scored;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.Pd;
import io.creditregistry.cli.view.View;
import java.util.Locale;
import java.util.stream.Collectors;

/** The demo's last page: one subject's journey, and the totals. */
record ClosingPage(Tale tale) implements Answer {

  @Override
  public View view() {
    String origin = tale.options().synthetic() ? " (synthetic applicants)" : "";
    return View.Sections.none()
        .with("One subject's journey" + origin, journey())
        .with("Totals" + origin, totals());
  }

  private View journey() {
    Scored subject = tale.operation().lowest();
    BatchView batch = batchOf(subject);
    Loan loan = tale.lending().loans().getLast();
    return View.Table.of("step", "what happened")
        .with(
            "applicant",
            subject.reference() + " of " + dataset() + "; its name stays off the chain")
        .with("score", points(subject) + ", probability of default " + Pd.text(subject.pdBps()))
        .with("reasons", reasons(subject))
        .with("pseudonym", subject.subjectId())
        .with("attestation", signers() + " over digest " + Abbreviated.of(batch.digest()))
        .with("transaction", batch.transactionHash() + " in block " + batch.blockNumber())
        .with("lender's query", "CURRENT, " + subject.scorePoints() + " points")
        .with(
            "loan",
            (loan.approved() ? "approved" : "declined")
                + " on chain; the desk lends from "
                + loan.minScorePoints()
                + " points")
        .with("stranger", "tried to write 850 points: " + tale.lending().refusal())
        .with(
            "auditor's proof",
            tale.audit().verdict().checks().size()
                + " checks passed offline, "
                + tale.audit().bundle().file());
  }

  private View totals() {
    Operation operation = tale.operation();
    var figures = operation.model().metrics().champion();
    Loan best = tale.lending().loans().getFirst();
    return View.Facts.none()
        .with(
            "chain",
            tale.engine() + ", " + tale.clientVersion() + ", id " + operation.deployed().chainId())
        .with("contract", operation.deployed().creditRating())
        .with("data set", dataset() + ", " + operation.model().rows() + " rows")
        .with("model", operation.model().modelId() + ", hash " + operation.model().modelHash())
        .with(
            "hold-out",
            String.format(
                Locale.ROOT,
                "%sAUC %.4f, KS %.4f, Brier %.4f",
                tale.options().synthetic() ? "synthetic: " : "",
                figures.auc(),
                figures.ks(),
                figures.brier()))
        .with("scores", range())
        .with(
            "published",
            operation.published().records()
                + " in "
                + operation.published().publication().batches().size()
                + " batches, "
                + operation.published().gasUsed() / operation.published().records()
                + " gas each")
        .with(
            "best score's loan",
            best.scorePoints() + " points, " + (best.approved() ? "approved" : "declined"))
        .with(
            "audited",
            tale.audit().history().records()
                + " records, "
                + tale.audit().history().checks().size()
                + " checks passed, 0 failed")
        .with("time", String.format(Locale.ROOT, "%.1f s", tale.seconds()));
  }

  private BatchView batchOf(Scored subject) {
    long sequence =
        tale.lending().scores().scores().stream()
            .filter(score -> score.subjectId().equals(subject.subjectId()))
            .findFirst()
            .orElseThrow()
            .sequence();
    return tale.operation().published().publication().batches().stream()
        .filter(batch -> batch.sequence() == sequence)
        .findFirst()
        .orElseThrow();
  }

  private String range() {
    Operation operation = tale.operation();
    return "lowest %d, middle %d, highest %d points"
        .formatted(
            operation.lowest().scorePoints(),
            operation.median().scorePoints(),
            operation.highest().scorePoints());
  }

  private String signers() {
    return tale.operation().deployed().threshold()
        + " of "
        + tale.operation().attesters()
        + " attesters";
  }

  private String dataset() {
    return tale.options().schema();
  }

  private static String points(Scored subject) {
    return subject.scorePoints() + " points, grade " + subject.grade();
  }

  private static String reasons(Scored subject) {
    String all = subject.reasons().stream().map(Reason::text).collect(Collectors.joining("; "));
    return all.isEmpty() ? "none: nothing cost points" : all;
  }
}
