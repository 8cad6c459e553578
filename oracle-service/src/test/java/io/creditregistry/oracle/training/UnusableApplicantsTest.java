package io.creditregistry.oracle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.applicant.SyntheticApplicants;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Applicants from which nothing, or not everything, can be learnt. */
class UnusableApplicantsTest {
  private static final FeatureSchema SCHEMA = FeatureSchemas.named("synthetic");

  @Test
  void oneClassOnlyIsRefused() {
    var goods = applicants(600).stream().filter(a -> a.outcome() == 0).toList();

    assertThatThrownBy(() -> train(goods))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("expected")
        .hasMessageContaining("bad");
  }

  @Test
  void anApplicantWithoutOutcomeIsRefused() {
    var some = new java.util.ArrayList<>(applicants(300));
    some.set(7, with(some.get(7), 0, some.get(7).value(0), null));

    assertThatThrownBy(() -> train(some))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("outcome");
  }

  @Test
  void aConstantColumnIsLearntAsNothing() {
    int constant = SCHEMA.indexOf("debtRatio");
    var some = applicants(800).stream().map(a -> with(a, constant, 0.25, a.outcome())).toList();

    var champion = train(some).champion();

    assertThat(champion.features())
        .filteredOn(feature -> feature.bins().feature().equals("debtRatio"))
        .allMatch(feature -> feature.informationValue() < 1e-9);
    assertThat(some)
        .allMatch(a -> champion.scorePoints(a) >= 300 && champion.scorePoints(a) <= 850);
  }

  @Test
  void aCategoryAndACodeThatTrainingNeverSawAreStillScored() {
    int purpose = SCHEMA.indexOf("purpose");
    int history = SCHEMA.indexOf("creditHistory");
    var some =
        applicants(1200).stream()
            .filter(a -> a.value(purpose) != 4 && a.value(history) != -1)
            .toList();
    var models = train(some);

    var unseen = with(with(some.get(0), purpose, 4, 0), history, -1, 0);

    assertThat(models.champion().scorePoints(unseen)).isBetween(300, 850);
    assertThat(models.challenger().scorePoints(unseen)).isBetween(300, 850);
  }

  @Test
  void numbersBeyondTheTreesReachAreLearntFromAsTheLargestOnes() {
    int debt = SCHEMA.indexOf("debtRatio");
    var some =
        applicants(800).stream()
            .map(a -> a.row() % 9 == 0 ? with(a, debt, 1e300, a.outcome()) : a)
            .toList();

    var models = train(some);

    assertThat(models.champion().scorePoints(some.getFirst())).isBetween(300, 850);
    assertThat(models.challenger().pd(some.getFirst())).isBetween(0.0, 1.0);
  }

  private static TrainingResult train(List<Applicant> applicants) {
    return new Trainer().train(new TrainingRequest(SCHEMA, applicants, 0, 1));
  }

  private static List<Applicant> applicants(int rows) {
    var csv = SyntheticApplicants.csv(rows, 9).getBytes(StandardCharsets.UTF_8);
    return ApplicantReader.read(SCHEMA, new ByteArrayInputStream(csv)).applicants();
  }

  private static Applicant with(Applicant applicant, int feature, double value, Integer outcome) {
    double[] values = new double[applicant.size()];
    Arrays.setAll(values, i -> i == feature ? value : applicant.value(i));
    return new Applicant(applicant.row(), applicant.reference(), values, outcome);
  }
}
