package io.creditregistry.oracle.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well probabilities of default tell bad from good and how well they are calibrated. Class
 * metrics call an applicant bad from a probability of 0.5 on; precision, recall and F1 are of the
 * bad class.
 *
 * @param rows number of outcomes
 * @param bads number of bad ones
 * @param auc area under the ROC curve, ties counted half
 * @param gini {@code 2 auc - 1}
 * @param ks largest distance between the score distributions of bad and good
 * @param brier mean squared error of the probability
 * @param logLoss mean negative log-likelihood, natural log, probabilities kept 1e-15 away from 0
 *     and 1
 * @param ece expected calibration error over 10 equal-width bins
 * @param accuracy share of right calls
 * @param precision right calls among those called bad; 0 where none is
 * @param recall bad applicants called bad
 * @param f1 harmonic mean of precision and recall
 */
public record Metrics(
    int rows,
    int bads,
    double auc,
    double gini,
    double ks,
    double brier,
    double logLoss,
    double ece,
    double accuracy,
    double precision,
    double recall,
    double f1) {

  /** Name to value, in the order of the components, as reports print them. */
  public Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("auc", auc);
    values.put("gini", gini);
    values.put("ks", ks);
    values.put("brier", brier);
    values.put("logloss", logLoss);
    values.put("ece", ece);
    values.put("accuracy", accuracy);
    values.put("precision", precision);
    values.put("recall", recall);
    values.put("f1", f1);
    return values;
  }
}
