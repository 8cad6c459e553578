package io.creditregistry.oracle.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well probabilities of default tell bad from good and how well they are calibrated. Class
 * metrics call an applicant bad from a probability of 0.5 on; precision, recall and F1 are of the
 * bad class. All are shares without unit; log-loss is in nats.
 *
 * @param rows number of outcomes
 * @param bads number of bad ones
 * @param auc area under the ROC curve, ties counted half
 * @param ks largest distance between the score distributions of bad and good
 * @param hMeasure Hand's H-measure under costs from Beta(2, 2)
 * @param brier mean squared error of the probability
 * @param logLoss mean negative log-likelihood, natural log, probabilities kept 1e-15 away from 0
 *     and 1
 * @param ece expected calibration error over 10 equal-width bins
 * @param confusion the calls at 0.5
 */
@JsonIgnoreProperties(
    value = {"gini", "accuracy", "precision", "recall", "f1"},
    allowGetters = true)
public record Metrics(
    int rows,
    int bads,
    double auc,
    double ks,
    double hMeasure,
    double brier,
    double logLoss,
    double ece,
    Confusion confusion) {

  /** {@code 2 auc - 1}, the accuracy ratio. */
  @JsonProperty
  public double gini() {
    return 2 * auc - 1;
  }

  /** Share of right calls. */
  @JsonProperty
  public double accuracy() {
    return confusion.accuracy();
  }

  /** Right calls among those called bad; 0 where none is. */
  @JsonProperty
  public double precision() {
    return confusion.precision();
  }

  /** Bad applicants called bad. */
  @JsonProperty
  public double recall() {
    return confusion.recall();
  }

  /** Harmonic mean of precision and recall. */
  @JsonProperty
  public double f1() {
    return confusion.f1();
  }

  /** Name to value, in the order in which reports print them. */
  public Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("auc", auc);
    values.put("gini", gini());
    values.put("ks", ks);
    values.put("hmeasure", hMeasure);
    values.put("brier", brier);
    values.put("logloss", logLoss);
    values.put("ece", ece);
    values.put("accuracy", accuracy());
    values.put("precision", precision());
    values.put("recall", recall());
    values.put("f1", f1());
    return values;
  }
}
