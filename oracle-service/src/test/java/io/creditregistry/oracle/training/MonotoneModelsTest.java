package io.creditregistry.oracle.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.ApplicantTable;
import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.SchemaReader;
import io.creditregistry.oracle.model.ScoringModel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schema promises about a number, both models keep, whatever the data say. */
class MonotoneModelsTest {
  private static final int STEPS = 400;
  private static final String HEADER = "debt,income,outcome\n";

  @Test
  void bothModelsMoveOnlyInThePromisedDirectionOverTheWholeRange() {
    FeatureSchema schema = SyntheticSample.TABLE.schema();
    List<Applicant> some = SyntheticSample.TABLE.applicants().subList(0, 25);
    int promised = 0;
    for (int position = 0; position < schema.features().size(); position++) {
      Feature feature = schema.features().get(position);
      if (Directions.of(feature) == 0) {
        continue;
      }
      promised++;
      assertKept(SyntheticSample.MODELS.champion(), some, feature, position);
      assertKept(SyntheticSample.MODELS.challenger(), some, feature, position);
    }
    assertThat(promised).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"asc, false", "desc, true", "none, true"})
  void dataThatSayTheOppositeCannotBreakThePromise(String promise, boolean counts) {
    ApplicantTable table = riskFallsWithDebt(promise);
    Feature debt = table.schema().features().getFirst();
    List<Applicant> some = table.applicants().subList(0, 25);

    TrainingResult models =
        new Trainer().train(new TrainingRequest(table.schema(), table.applicants(), 0, 1));

    assertKept(models.champion(), some, debt, 0);
    assertKept(models.challenger(), some, debt, 0);
    for (ScoringModel model : List.of(models.champion(), models.challenger())) {
      long different = Arrays.stream(logOdds(model, some.getFirst(), debt, 0)).distinct().count();
      assertThat(different > 1).isEqualTo(counts);
    }
  }

  @Test
  void theMeaningOfASpecialCodeIsFreeInBothModels() {
    ApplicantTable table = undisclosedDebtIsRisky();
    Feature debt = table.schema().features().getFirst();
    List<Applicant> some = table.applicants().subList(0, 25);

    TrainingResult models =
        new Trainer().train(new TrainingRequest(table.schema(), table.applicants(), 0, 1));

    for (ScoringModel model : List.of(models.champion(), models.challenger())) {
      assertKept(model, some, debt, 0);
      double[] told = logOdds(model, some.getFirst(), debt, 0);
      assertThat(model.logOdds(with(some.getFirst(), 0, -1))).isGreaterThan(told[0]);
      assertThat(told[STEPS]).isGreaterThan(told[0]);
    }
  }

  private static void assertKept(
      ScoringModel model, List<Applicant> applicants, Feature feature, int position) {
    for (Applicant applicant : applicants) {
      double[] logOdds = logOdds(model, applicant, feature, position);
      for (int i = 1; i < logOdds.length; i++) {
        assertThat(Directions.of(feature) * (logOdds[i] - logOdds[i - 1]) >= 0)
            .as("%s, step %d: %s after %s", feature.name(), i, logOdds[i], logOdds[i - 1])
            .isTrue();
      }
    }
  }

  /** The log-odds that one applicant has as the number goes over its range. */
  private static double[] logOdds(
      ScoringModel model, Applicant applicant, Feature feature, int position) {
    double step = (feature.max() - feature.min()) / STEPS;
    return IntStream.rangeClosed(0, STEPS)
        .mapToDouble(i -> model.logOdds(with(applicant, position, feature.min() + i * step)))
        .toArray();
  }

  private static Applicant with(Applicant applicant, int position, double value) {
    double[] values = IntStream.range(0, applicant.size()).mapToDouble(applicant::value).toArray();
    values[position] = value;
    return new Applicant(applicant.row(), applicant.reference(), values, null);
  }

  private static ApplicantTable riskFallsWithDebt(String promise) {
    Random random = new Random(4);
    StringBuilder csv = new StringBuilder(HEADER);
    for (int row = 0; row < 600; row++) {
      double debt = random.nextDouble();
      double income = random.nextDouble();
      double risk = 0.9 - 0.5 * debt - 0.3 * income;
      csv.append(line(debt, income, random.nextDouble() < risk));
    }
    return ApplicantReader.read(schema(promise), text(csv.toString()));
  }

  private static ApplicantTable undisclosedDebtIsRisky() {
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder(HEADER);
    for (int row = 0; row < 900; row++) {
      boolean told = random.nextInt(5) > 0;
      double debt = random.nextDouble();
      double income = random.nextDouble();
      double risk = told ? 0.1 + 0.4 * debt : 0.8;
      csv.append(line(told ? debt : -1, income, random.nextDouble() < risk));
    }
    return ApplicantReader.read(schema("asc"), text(csv.toString()));
  }

  private static String line(double debt, double income, boolean bad) {
    return String.format(Locale.ROOT, "%.4f,%.4f,%d%n", debt, income, bad ? 1 : 0);
  }

  private static FeatureSchema schema(String promise) {
    return SchemaReader.read(
        text(
            """
                id: toy
                title: A toy
                format: {delimiter: comma, header: true, columns: [debt, income, outcome]}
                target: {column: outcome, good: ["0"], bad: ["1"]}
                features:
                  - name: debt
                    type: numeric
                    unit: share
                    range: [0, 1]
                    special: {-1: not told}
                    monotone: %s
                    reason: {code: T01, text: Debt}
                  - name: income
                    type: numeric
                    unit: share
                    range: [0, 1]
                    monotone: desc
                    reason: {code: T02, text: Income}
                """
                .formatted(promise)));
  }

  private static ByteArrayInputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
