package io.creditregistry.oracle.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.FeatureBins;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.model.ScorecardFeature;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.SyntheticSample;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scores and their reasons, on synthetic applicants. */
class ScorerTest {
  private static final FeatureSchema SCHEMA = SyntheticSample.TABLE.schema();
  private static final List<Applicant> APPLICANTS = SyntheticSample.TABLE.applicants();
  private static final Scorecard CHAMPION = SyntheticSample.MODELS.champion();

  static Stream<ScoringModel> models() {
    return Stream.of(CHAMPION, SyntheticSample.MODELS.challenger());
  }

  @ParameterizedTest
  @MethodSource("models")
  void reasonsAreAtMostFourMostPointsLostFirstAndNeverAProtectedAttribute(ScoringModel model) {
    assertThat(model.inputs()).contains("age");
    Map<String, Feature> features =
        SCHEMA.features().stream().collect(Collectors.toMap(Feature::name, Function.identity()));
    Scorer scorer = new Scorer(model, SCHEMA);
    for (Applicant applicant : APPLICANTS) {
      List<Reason> reasons = scorer.decide(applicant).reasons();

      assertThat(reasons).hasSizeLessThanOrEqualTo(4);
      assertThat(reasons).isSortedAccordingTo(Comparator.comparing(r -> -r.pointsLost()));
      for (Reason reason : reasons) {
        Feature feature = features.get(reason.feature());
        assertThat(feature.isProtected()).isFalse();
        assertThat(reason.code()).isEqualTo(feature.reasonCode());
        assertThat(reason.pointsLost()).isPositive();
      }
    }
  }

  @Test
  void pointsLostAndPointsGotMakeTheMostThatTheScorecardGives() {
    Scorer scorer = new Scorer(CHAMPION, SCHEMA);
    for (Applicant applicant : APPLICANTS) {
      int[] bins = CHAMPION.bins(applicant);
      for (Reason reason : scorer.decide(applicant).reasons()) {
        int i = CHAMPION.inputs().indexOf(reason.feature());
        ScorecardFeature feature = CHAMPION.features().get(i);
        assertThat(feature.points()[bins[i]] + reason.pointsLost()).isEqualTo(feature.maxPoints());
      }
    }
  }

  @Test
  void tiesAreBrokenInTheModelsOrder() {
    List<ScorecardFeature> alike =
        IntStream.range(0, SCHEMA.features().size())
            .filter(position -> SCHEMA.features().get(position).isNumeric())
            .mapToObj(position -> line(position))
            .toList();
    Scorecard model =
        new Scorecard(
            CHAMPION.schemaId(),
            CHAMPION.schemaHash(),
            CHAMPION.development(),
            CHAMPION.scale(),
            CHAMPION.intercept(),
            CHAMPION.basePoints(),
            alike);
    double[] values = new double[SCHEMA.features().size()];

    Decision decision =
        new Scorer(model, SCHEMA).decide(new Applicant(0, "somebody", values, null));

    List<String> expected =
        alike.stream()
            .map(feature -> feature.bins().feature())
            .filter(name -> !SCHEMA.features().get(SCHEMA.indexOf(name)).isProtected())
            .limit(4)
            .toList();
    assertThat(decision.reasons()).extracting(Reason::feature).isEqualTo(expected);
  }

  /** Below 1 it costs 29 points, whatever the feature. */
  private static ScorecardFeature line(int position) {
    Feature feature = SCHEMA.features().get(position);
    FeatureBins bins =
        new FeatureBins(
            feature.name(), position, true, new double[] {1}, new double[0], new int[0], false);
    int points = ScorecardFeature.roundedPoints(1, CHAMPION.scale());
    return new ScorecardFeature(
        bins,
        new int[] {1, 1},
        new int[] {1, 1},
        new double[2],
        0,
        new double[] {1, 0},
        new int[] {points, 0},
        true);
  }

  @ParameterizedTest
  @MethodSource("models")
  void oneByOneInParallelAndReadAgainGiveTheSameScores(ScoringModel model) {
    Scorer scorer = new Scorer(model, SCHEMA);
    Scorer again =
        new Scorer(ScoringModel.fromCanonicalJson(model.toCanonicalJson(), SCHEMA), SCHEMA);

    List<ScoredApplicant> single = APPLICANTS.stream().map(scorer::score).toList();

    assertThat(APPLICANTS.parallelStream().map(scorer::score).toList()).isEqualTo(single);
    assertThat(APPLICANTS.stream().map(again::score).toList()).isEqualTo(single);
  }
}
