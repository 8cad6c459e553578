package io.creditregistry.oracle.training;

import io.creditregistry.oracle.model.Logistic;
import java.util.Arrays;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.common.tree.RandomForestTrainer;

/**
 * Textbook models by Tribuo, in the same comparison as champion and challenger so that a person
 * sees what each is worth. They are measured, never published.
 */
public enum Baseline {
  /** LibLinear's logistic regression on plain inputs. */
  LOGISTIC_REGRESSION("logistic-regression") {
    @Override
    double[] logOdds(double[][] inputs, int[] outcomes, double[][] held, long seed) {
      return LogisticRegression.fit(inputs, outcomes, LINEAR_COST).logOdds(held);
    }
  },

  /** LibLinear's linear support vector machine, margins calibrated by Platt's method. */
  LINEAR_SVM("linear-svm") {
    @Override
    double[] logOdds(double[][] inputs, int[] outcomes, double[][] held, long seed) {
      LogisticRegression machine =
          LogisticRegression.fit(inputs, outcomes, SVM_COST, LinearType.L2R_L2LOSS_SVC);
      double[][] margins = {machine.logOdds(inputs)};
      return NewtonRegression.fit(margins, outcomes, 1)
          .logOdds(new double[][] {machine.logOdds(held)});
    }
  },

  /** One CART tree. */
  DECISION_TREE("decision-tree") {
    @Override
    double[] logOdds(double[][] inputs, int[] outcomes, double[][] held, long seed) {
      MutableDataset<Label> sample = LogisticRegression.dataset(inputs, outcomes);
      return predicted(tree(TREE_DEPTH, 1, seed).train(sample), held);
    }
  },

  /** Tribuo's random forest, trees averaged by probability. */
  RANDOM_FOREST("random-forest") {
    @Override
    double[] logOdds(double[][] inputs, int[] outcomes, double[][] held, long seed) {
      MutableDataset<Label> sample = LogisticRegression.dataset(inputs, outcomes);
      RandomForestTrainer<Label> forest =
          new RandomForestTrainer<>(
              tree(FOREST_DEPTH, FOREST_INPUTS, seed),
              new FullyWeightedVotingCombiner(),
              FOREST_TREES,
              seed);
      return predicted(forest.train(sample), held);
    }
  };

  private static final double LINEAR_COST = 1;
  private static final double SVM_COST = 0.01;
  private static final int TREE_DEPTH = 5;
  private static final int FOREST_DEPTH = 9;
  private static final int FOREST_TREES = 100;
  private static final float FOREST_INPUTS = 0.25f;
  private static final float LEAF_ROWS = 10;
  private static final double EDGE = 1e-4;

  private final String text;

  Baseline(String text) {
    this.text = text;
  }

  /** Its name in results. */
  public String text() {
    return text;
  }

  /** Log-odds of each held row, by a model fitted to the inputs. */
  abstract double[] logOdds(double[][] inputs, int[] outcomes, double[][] held, long seed);

  /** Probabilities of each held row, by a model fitted to the development sample. */
  double[] probabilities(Sample sample, Sample held, List<Integer> positions, long seed) {
    PlainInputs inputs = new PlainInputs(sample, positions);
    double[] logOdds =
        logOdds(inputs.columns(sample), sample.outcomes(), inputs.columns(held), seed);
    return Arrays.stream(logOdds).map(Logistic::probability).toArray();
  }

  private static CARTClassificationTrainer tree(int depth, float inputs, long seed) {
    return new CARTClassificationTrainer(depth, LEAF_ROWS, 0, inputs, false, new GiniIndex(), seed);
  }

  private static double[] predicted(Model<Label> model, double[][] held) {
    MutableDataset<Label> rows = LogisticRegression.dataset(held, new int[held[0].length]);
    double[] logOdds = new double[rows.size()];
    for (int row = 0; row < logOdds.length; row++) {
      double bad =
          model
              .predict(rows.getExample(row))
              .getOutputScores()
              .get(LogisticRegression.BAD)
              .getScore();
      logOdds[row] = Logistic.logOdds(Math.clamp(bad, EDGE, 1 - EDGE));
    }
    return logOdds;
  }
}
