package io.creditregistry.cli.demo;

import io.creditregistry.cli.lender.Loan;
import io.creditregistry.cli.lender.Scores.SubjectScore;
import io.creditregistry.cli.operator.Deployed;
import io.creditregistry.cli.oracle.ModelView;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo's outcome for machines.
 *
 * @param synthetic whether every figure is of made-up applicants
 * @param rows applicants that the data set has, hold-out included
 * @param auc area under the ROC curve on the hold-out sample
 * @param ks Kolmogorov-Smirnov distance on the hold-out sample
 * @param brier mean squared error of the probability of default on the hold-out sample
 * @param published scores on chain
 * @param transactions deployments, model registration, batches and loans
 * @param gasPerScore gas of the publishing transactions per score
 * @param queries what the lender's queries answered for the lowest, middle and highest score
 * @param loans what the lending desk decided
 * @param audited records that the auditor verified
 * @param failures what went wrong; empty in a demo that ended well
 */
record DemoSummary(
    String engine,
    String clientVersion,
    long chainId,
    Contracts contracts,
    String dataset,
    boolean synthetic,
    int rows,
    long modelId,
    String modelHash,
    double auc,
    double ks,
    double brier,
    int published,
    int transactions,
    long gasPerScore,
    List<SubjectScore> queries,
    List<Loan> loans,
    long audited,
    double seconds,
    List<String> failures) {

  /** Where the contracts stand. */
  record Contracts(
      String creditRating, String modelRegistry, String subjectRegistry, String lendingDesk) {}

  /** The summary of a demo that ended well. */
  static DemoSummary of(Tale tale) {
    Operation operation = tale.operation();
    Deployed deployed = operation.deployed();
    ModelView model = operation.model();
    ModelView.Figures figures = model.metrics().champion();
    int batches = operation.published().publication().batches().size();
    return new DemoSummary(
        tale.engine(),
        tale.clientVersion(),
        deployed.chainId(),
        new Contracts(
            deployed.creditRating(),
            deployed.modelRegistry(),
            deployed.subjectRegistry(),
            deployed.lendingDesk()),
        tale.options().schema(),
        model.synthetic(),
        model.rows(),
        model.modelId(),
        model.modelHash(),
        figures.auc(),
        figures.ks(),
        figures.brier(),
        operation.published().records(),
        deployed.transactions().size() + 1 + batches + tale.lending().loans().size(),
        gasPerScore(operation),
        queries(tale),
        tale.lending().loans(),
        tale.audit().history().records(),
        tale.seconds(),
        List.of());
  }

  private static long gasPerScore(Operation operation) {
    return operation.published().gasUsed() / operation.published().records();
  }

  private static List<SubjectScore> queries(Tale tale) {
    List<String> shown =
        Stream.of(tale.operation().lowest(), tale.operation().median(), tale.operation().highest())
            .map(scored -> scored.subjectId())
            .toList();
    return tale.lending().scores().scores().stream()
        .filter(score -> shown.contains(score.subjectId()))
        .toList();
  }
}
