package io.creditregistry.oracle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.calibration.CalibrationChoice;
import io.creditregistry.oracle.model.Calibration;
import io.creditregistry.oracle.model.ModelFileException;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.scoring.Scorer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models whose probabilities are calibrated on rows that copies of them did not learn from. */
class CalibratedModelsTest {
  private static final FeatureSchema SCHEMA = SyntheticSample.TABLE.schema();
  private static final List<Applicant> APPLICANTS = SyntheticSample.TABLE.applicants();

  @ParameterizedTest
  @EnumSource(names = {"PLATT", "BETA", "ISOTONIC"})
  void aCalibrationIsPartOfTheModelAndLeavesPointsAndReasonsAlone(CalibrationChoice choice) {
    var models = train(choice);
    for (ScoringModel model : List.of(models.champion(), models.challenger())) {
      var plain = new Scorer(model.calibrated(Calibration.NONE), SCHEMA);
      var read = ScoringModel.fromCanonicalJson(model.toCanonicalJson(), SCHEMA);
      var again = new Scorer(read, SCHEMA);
      var scorer = new Scorer(model, SCHEMA);

      assertThat(model.calibration().method()).isEqualTo(choice.text());
      assertThat(model.toCanonicalJson()).contains("\"method\":\"" + choice.text() + "\"");
      assertThat(read.modelHash()).isEqualTo(model.modelHash());
      for (Applicant applicant : APPLICANTS) {
        var score = scorer.score(applicant);
        assertThat(again.score(applicant)).isEqualTo(score);
        assertThat(read.pd(applicant)).isEqualTo(model.pd(applicant));
        assertThat(scorer.decide(applicant).pdBps()).isEqualTo(score.pdBps());
        assertThat(plain.score(applicant).scorePoints()).isEqualTo(score.scorePoints());
        assertThat(plain.score(applicant).reasons()).isEqualTo(score.reasons());
      }
    }
  }

  @Test
  void theSameDataAndSeedGiveTheSameCalibratedHashes() {
    var first = train(CalibrationChoice.BETA);
    var second = train(CalibrationChoice.BETA);
    assertThat(second.champion().modelHash()).isEqualTo(first.champion().modelHash());
    assertThat(second.challenger().modelHash()).isEqualTo(first.challenger().modelHash());
  }

  /** The made-up outcomes follow logistic odds: nothing wins, and the plain models come out. */
  @Test
  void theBestCalibrationOfWhatNeedsNoneIsNone() {
    var best = train(CalibrationChoice.BEST);
    assertThat(best.champion().toCanonicalJson())
        .isEqualTo(train(CalibrationChoice.NONE).champion().toCanonicalJson())
        .doesNotContain("calibration");
  }

  @Test
  void moreScorePointsNeverMeanMoreRiskInTreesAndInScorecardsBeyondRounding() {
    var models = train(CalibrationChoice.ISOTONIC);
    var trees = new Scorer(models.challenger(), SCHEMA);
    var byPoints =
        APPLICANTS.stream()
            .map(trees::decide)
            .sorted(Comparator.comparingInt(decision -> decision.scorePoints()))
            .toList();
    for (int i = 1; i < byPoints.size(); i++) {
      if (byPoints.get(i).scorePoints() > byPoints.get(i - 1).scorePoints()) {
        assertThat(byPoints.get(i).pdBps()).isLessThanOrEqualTo(byPoints.get(i - 1).pdBps());
      }
    }
    var scorecard = models.champion();
    double most = (scorecard.features().size() + 1) / 2.0;
    for (Applicant applicant : APPLICANTS) {
      double exact = scorecard.scale().points(scorecard.logOdds(applicant));
      assertThat(Math.abs(scorecard.scorePoints(applicant) - exact)).isLessThanOrEqualTo(most);
    }
  }

  @Test
  void aCalibrationThatWasEditedIsRefused() {
    var json = train(CalibrationChoice.ISOTONIC).champion().toCanonicalJson();
    var platt = train(CalibrationChoice.PLATT).champion().toCanonicalJson();
    Map<String, String> wrong =
        Map.of(
            json.replaceFirst("\"rates\":\\[[0-9.e-]+,", "\"rates\":[0.99,"), "never fall",
            json.replaceFirst("\"rates\":\\[[0-9.e-]+,", "\"rates\":["), "as many as rates",
            json.replaceFirst("\"method\":\"isotonic\"", "\"method\":\"magic\""), "platt, beta",
            platt.replaceFirst("\"slope\":[0-9.e-]+", "\"slope\":-1"), "slope of 0 or more",
            platt.replaceFirst("\"slope\":", "\"slop\":"), "keys");
    wrong.forEach(
        (text, expected) ->
            assertThatThrownBy(() -> ScoringModel.fromCanonicalJson(text, SCHEMA))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining(expected));
  }

  @Test
  void aSampleTooSmallToHoldRowsBackIsRefused() {
    var bads = APPLICANTS.stream().filter(a -> a.outcome() == 1).limit(22);
    var goods = APPLICANTS.stream().filter(a -> a.outcome() == 0).limit(200);
    var request =
        new TrainingRequest(SCHEMA, Stream.concat(bads, goods).toList(), 0, 1)
            .calibrated(CalibrationChoice.PLATT);
    assertThatThrownBy(() -> new Trainer().train(request))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("at least 25 of each");
  }

  private static TrainingResult train(CalibrationChoice choice) {
    return new Trainer().train(new TrainingRequest(SCHEMA, APPLICANTS, 0, 5).calibrated(choice));
  }
}
