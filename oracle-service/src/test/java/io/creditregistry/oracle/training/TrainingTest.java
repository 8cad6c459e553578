package io.creditregistry.oracle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.model.FeatureBins;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScorecardFeature;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What both models promise, on synthetic applicants. */
class TrainingTest {
  private static final ApplicantTable TABLE = SyntheticSample.TABLE;
  private static final Sample SAMPLE = Sample.of(TABLE.schema(), TABLE.applicants());

  @Test
  void specialCodesAndAbsentValuesHaveTheirOwnBins() {
    var binner = new FeatureBinner(Recipe.of(SAMPLE).binning());
    for (int position = 0; position < TABLE.schema().features().size(); position++) {
      Feature feature = TABLE.schema().features().get(position);
      FeatureBins bins = binner.bin(SAMPLE, position).bins();

      for (Feature.Special special : feature.specials()) {
        int own = bins.binOf(special.value());
        assertThat(own).as(feature.name()).isGreaterThan(bins.cuts().length);
        assertThat(bins.binOf(special.value() + 1e-9)).isNotEqualTo(own);
      }
      if (bins.missing()) {
        assertThat(bins.binOf(Double.NaN)).isEqualTo(bins.count() - 1);
      }
    }
  }

  @Test
  void numbersAreCutInOneDirectionAndCategoriesGroupedByRisk() {
    var limits = Recipe.of(SAMPLE).binning();
    var binner = new FeatureBinner(limits);
    for (int position = 0; position < TABLE.schema().features().size(); position++) {
      Feature feature = TABLE.schema().features().get(position);
      BinnedFeature binned = binner.bin(SAMPLE, position);
      int ranges = feature.isNumeric() ? binned.bins().cuts().length + 1 : 0;
      double[] rates =
          IntStream.range(0, ranges)
              .mapToDouble(
                  bin ->
                      binned.counts().bads()[bin]
                          / (double) (binned.counts().goods()[bin] + binned.counts().bads()[bin]))
              .toArray();

      assertThat(
              IntStream.range(1, ranges).allMatch(bin -> rates[bin] >= rates[bin - 1])
                  || IntStream.range(1, ranges).allMatch(bin -> rates[bin] <= rates[bin - 1]))
          .as(feature.name())
          .isTrue();
      for (int bin = 0; ranges > 1 && bin < ranges; bin++) {
        assertThat(binned.counts().bads()[bin]).isGreaterThanOrEqualTo(limits.minEvents());
        assertThat(binned.counts().goods()[bin]).isGreaterThanOrEqualTo(limits.minEvents());
      }
    }
  }

  @Test
  void noCoefficientContradictsItsBins() {
    var binner = new FeatureBinner(Recipe.of(SAMPLE).binning());
    List<BinnedFeature> binned =
        IntStream.range(0, TABLE.schema().features().size())
            .mapToObj(position -> binner.bin(SAMPLE, position))
            .toList();

    SignedRegression regression = SignedRegression.fit(SAMPLE, binned, Recipe.of(SAMPLE).cost());

    assertThat(regression.coefficients().values()).isNotEmpty().allMatch(value -> value > 0);
  }

  @Test
  void theRegressionIsTheOneThatLibLinearFinds() {
    double[][] inputs = new double[2][SAMPLE.rows()];
    var random = new Random(5);
    for (int row = 0; row < SAMPLE.rows(); row++) {
      inputs[0][row] = SAMPLE.outcomes()[row] + random.nextGaussian();
      inputs[1][row] = random.nextGaussian();
    }
    LogisticRegression expected = LogisticRegression.fit(inputs, SAMPLE.outcomes(), 0.5);

    LogisticRegression found = NewtonRegression.fit(inputs, SAMPLE.outcomes(), 0.5);

    assertThat(found.intercept()).isCloseTo(expected.intercept(), offset(1e-3));
    for (int i = 0; i < inputs.length; i++) {
      assertThat(found.coefficients()[i]).isCloseTo(expected.coefficients()[i], offset(1e-3));
    }
  }

  @Test
  void theChampionsPointsAddUpToTheScore() {
    Scorecard champion = SyntheticSample.MODELS.champion();
    for (Applicant applicant : TABLE.applicants()) {
      int[] bins = champion.bins(applicant);
      int sum = champion.basePoints();
      double logOdds = champion.intercept();
      for (int i = 0; i < bins.length; i++) {
        ScorecardFeature feature = champion.features().get(i);
        sum += feature.points()[bins[i]];
        logOdds += feature.logOdds()[bins[i]];
      }

      assertThat(champion.scorePoints(applicant)).isEqualTo(Math.clamp(sum, 300, 850));
      assertThat(champion.logOdds(applicant)).isEqualTo(logOdds);
      assertThat(Math.abs(sum - champion.scale().points(logOdds)))
          .isLessThanOrEqualTo((bins.length + 1) / 2.0);
    }
  }

  @Test
  void whatIsTooLittleToLearnFromIsRefused() {
    List<Applicant> applicants = TABLE.applicants();
    List<Applicant> goodOnes = applicants.stream().filter(a -> a.outcome() == 0).toList();

    assertThatThrownBy(
            () -> new Trainer().train(new TrainingRequest(TABLE.schema(), goodOnes, 0.3, 1)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("0 bad and");
    assertThatThrownBy(() -> new TrainingRequest(TABLE.schema(), applicants, 0.95, 1))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("0 to 0.9 but found 0.95");
  }

  @Test
  void foldsThatDoNotCoverEachRowOnceAreRefused() {
    assertThat(FoldFile.read(text("repeat,fold,row\n0,0,0\n0,1,1\n"), 2)).hasSize(1);
    for (String wrong :
        List.of(
            "",
            "fold,row\n",
            "repeat,fold,row\n",
            "repeat,fold,row\n0,0,0\n",
            "repeat,fold,row\n0,0,0\n0,1,0\n",
            "repeat,fold,row\n0,0,0\n0,1,2\n",
            "repeat,fold,row\n0,0,0\n0,1,-1\n",
            "repeat,fold,row\n1,0,0\n1,1,1\n",
            "repeat,fold,row\n0,0,0,0\n")) {
      assertThatThrownBy(() -> FoldFile.read(text(wrong), 2)).isInstanceOf(TrainingException.class);
    }
  }

  private static ByteArrayInputStream text(String csv) {
    return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
  }
}
