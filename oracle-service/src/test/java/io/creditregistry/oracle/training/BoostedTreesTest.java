package io.creditregistry.oracle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.FlatTrees;
import io.creditregistry.oracle.model.Logistic;
import io.creditregistry.oracle.model.Tree;
import io.creditregistry.oracle.model.TreeInput;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;

/** The project's own evaluation of trees against XGBoost's, and against itself. */
class BoostedTreesTest {
  private static final Sample SAMPLE =
      Sample.of(SyntheticSample.TABLE.schema(), SyntheticSample.TABLE.applicants());

  @Test
  void treesGiveTheProbabilitiesThatXgboostGives() throws XGBoostError {
    List<Integer> all = IntStream.range(0, SAMPLE.columns().length).boxed().toList();
    List<TreeInput> inputs = InputEncoder.inputs(SAMPLE, all);
    float[][] rows = InputEncoder.rows(SAMPLE, inputs);
    float[] start = new float[rows.length];
    Arrays.fill(start, -1.25f);
    Map<String, Object> parameters =
        new HashMap<>(new Recipe.Boosting(300, 5, 0.1, 1, 0.8, 0.5).parameters(11));

    Booster booster = new LogisticBoosting(300, parameters).boost(rows, SAMPLE.outcomes(), start);

    List<Tree> trees = BoosterTrees.of(booster, 1);
    DMatrix matrix = LogisticBoosting.matrix(rows);
    matrix.setBaseMargin(start);
    float[][] expected = booster.predict(matrix);
    matrix.dispose();
    for (int row = 0; row < rows.length; row++) {
      double sum = -1.25;
      for (Tree tree : trees) {
        sum += tree.value()[tree.leafOf(rows[row])];
      }
      assertThat(Logistic.probability(sum)).isCloseTo(expected[row][0], offset(1e-6));
    }
  }

  @Test
  void flatTreesGiveTheSameBitsAndContributionsSumToTheLogOdds() {
    BoostedTrees challenger = SyntheticSample.MODELS.challenger();
    FlatTrees flat = FlatTrees.of(challenger);
    for (Applicant applicant : SyntheticSample.TABLE.applicants()) {
      float[] encoded = challenger.encode(applicant);
      double logOdds = challenger.logOdds(encoded);

      assertThat(flat.logOdds(applicant)).isEqualTo(logOdds);
      double sum =
          challenger.meanLogOdds() + Arrays.stream(challenger.contributions(encoded)).sum();
      assertThat(sum).isCloseTo(logOdds, offset(1e-9));
    }
  }

  @Test
  void flatTreesComparePlusAndMinusZeroInfinityAndAbsentValuesAsTreesDo() {
    BoostedTrees any = SyntheticSample.MODELS.challenger();
    Tree zero = stump(0f, true);
    Tree minusZero = stump(-0f, false);
    BoostedTrees model =
        new BoostedTrees(
            any.schemaId(),
            any.schemaHash(),
            any.development(),
            any.scale(),
            0,
            any.treeInputs(),
            List.of(zero, minusZero, stump(Float.MAX_VALUE, true), leaf(), deep(12)));
    FlatTrees flat = FlatTrees.of(model);
    for (float value :
        new float[] {
          0f,
          -0f,
          1f,
          -1f,
          Float.NaN,
          Float.MAX_VALUE,
          -Float.MAX_VALUE,
          Float.MIN_VALUE,
          Float.POSITIVE_INFINITY,
          Float.NEGATIVE_INFINITY
        }) {
      float[] encoded = new float[any.treeInputs().size()];
      encoded[0] = value;
      assertThat(flat.logOdds(encoded)).as("%s", value).isEqualTo(model.logOdds(encoded));
    }
  }

  private static Tree stump(float threshold, boolean missingLeft) {
    return new Tree(
        new int[] {0, -1, -1},
        new float[] {threshold, 0, 0},
        new int[] {1, 0, 0},
        new int[] {2, 0, 0},
        new boolean[] {missingLeft, false, false},
        new double[] {0, 1.25, -0.75});
  }

  private static Tree leaf() {
    return new Tree(
        new int[] {-1}, new float[1], new int[1], new int[1], new boolean[1], new double[] {0.5});
  }

  /** A chain of comparisons with 0, 1, 2, ...: deeper than what is padded. */
  private static Tree deep(int levels) {
    int size = 2 * levels + 1;
    int[] input = new int[size];
    float[] threshold = new float[size];
    int[] left = new int[size];
    int[] right = new int[size];
    double[] value = new double[size];
    for (int node = 0; node < size; node++) {
      boolean inner = node % 2 == 0 && node + 2 < size;
      input[node] = inner ? 0 : -1;
      threshold[node] = node / 2f;
      left[node] = inner ? node + 1 : 0;
      right[node] = inner ? node + 2 : 0;
      value[node] = node * 0.125;
    }
    return new Tree(input, threshold, left, right, new boolean[size], value);
  }
}
