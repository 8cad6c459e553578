package io.creditregistry.oracle.training;

import java.util.Arrays;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.common.liblinear.LibLinearModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * L2-regularised logistic regression by Tribuo's LibLinear.
 *
 * @param intercept log-odds of being bad with all inputs zero
 * @param coefficients one per input
 */
record LogisticRegression(double intercept, double[] coefficients) {
  static final String BAD = "bad";
  private static final String GOOD = "good";
  private static final int MAX_ITERATIONS = 1000;
  private static final double TOLERANCE = 1e-6;

  /**
   * Fits the regression.
   *
   * @param inputs one array per input, one entry per row
   * @param outcomes 1 bad, 0 good
   * @param cost weight of the errors against the coefficients' size, LibLinear's C
   */
  static LogisticRegression fit(double[][] inputs, int[] outcomes, double cost) {
    return fit(inputs, outcomes, cost, LinearClassificationType.LinearType.L2R_LR);
  }

  /** Fits another of LibLinear's linear models; its log-odds are margins then. */
  static LogisticRegression fit(
      double[][] inputs, int[] outcomes, double cost, LinearClassificationType.LinearType type) {
    LibLinearModel<Label> model =
        new LibLinearClassificationTrainer(
                new LinearClassificationType(type), cost, MAX_ITERATIONS, TOLERANCE)
            .train(dataset(inputs, outcomes));
    return of(model, inputs.length);
  }

  /** The regression's log-odds of each row. */
  double[] logOdds(double[][] inputs) {
    double[] sums = new double[inputs[0].length];
    Arrays.fill(sums, intercept);
    for (int input = 0; input < inputs.length; input++) {
      for (int row = 0; row < sums.length; row++) {
        sums[row] += coefficients[input] * inputs[input][row];
      }
    }
    return sums;
  }

  static MutableDataset<Label> dataset(double[][] inputs, int[] outcomes) {
    LabelFactory labels = new LabelFactory();
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("development sample", labels), labels);
    String[] names = new String[inputs.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = name(i);
    }
    for (int row = 0; row < outcomes.length; row++) {
      double[] values = new double[inputs.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = inputs[i][row];
      }
      dataset.add(new ArrayExample<>(new Label(outcomes[row] == 1 ? BAD : GOOD), names, values));
    }
    return dataset;
  }

  /**
   * Names whose alphabetical order, which Tribuo numbers features by, is the order of the inputs.
   */
  private static String name(int input) {
    return String.format("f%04d", input);
  }

  private static LogisticRegression of(LibLinearModel<Label> model, int inputs) {
    de.bwaldvogel.liblinear.Model inner =
        ((LibLinearClassificationModel) model).getInnerModels().get(0);
    double[] weights = inner.getFeatureWeights();
    // LibLinear's weights speak for its first label.
    String first = model.getOutputIDInfo().getOutput(inner.getLabels()[0]).getLabel();
    double sign = first.equals(BAD) ? 1 : -1;
    double[] coefficients = new double[inputs];
    Arrays.setAll(
        coefficients, input -> sign * weights[model.getFeatureIDMap().get(name(input)).getID()]);
    return new LogisticRegression(sign * weights[weights.length - 1], coefficients);
  }
}
