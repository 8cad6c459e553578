package io.creditregistry.cli.demo;

import io.creditregistry.cli.lender.Loan;
import io.creditregistry.cli.lender.Scores.SubjectScore;
import java.util.List;

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
  record Contracts(String creditRating, String modelRegistry, String lendingDesk) {}
}
