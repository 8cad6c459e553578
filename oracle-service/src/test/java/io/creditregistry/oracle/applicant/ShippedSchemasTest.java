package io.creditregistry.oracle.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that ship, and the formats whose data cannot be shipped. */
class ShippedSchemasTest {

  @ParameterizedTest
  @MethodSource("io.creditregistry.oracle.applicant.FeatureSchemas#ids")
  void eachIsReadAndSaysWhereItsDataComeFrom(String id) {
    var schema = FeatureSchemas.named(id);

    assertThat(schema.id()).isEqualTo(id);
    assertThat(schema.source()).isNotBlank();
    assertThat(schema.synthetic()).isEqualTo(id.startsWith("synthetic"));
  }

  @Test
  void anotherNameIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> FeatureSchemas.named("germany"))
        .hasMessage(
            "feature schema: schema: expected one of [german, south_german, australian, taiwan, heloc,"
                + " give-me-some-credit, synthetic, synthetic-score] but found \"germany\"");
  }

  @Test
  void helocReadsItsSpecialCodes() {
    var schema = FeatureSchemas.named("heloc");
    var text = new StringBuilder(String.join(",", schema.format().columns())).append('\n');
    var random = new Random(5);
    for (int row = 0; row < 50; row++) {
      text.append(row % 2 == 0 ? "Bad" : "Good");
      for (int column = 0; column < 23; column++) {
        text.append(',')
            .append(
                row < 5 ? -9 : random.nextInt(6) == 0 ? -7 - column % 3 : 1 + random.nextInt(7));
      }
      text.append('\n');
    }
    var table = Schemas.table(schema, text.toString());

    assertThat(table.rejects()).isEmpty();
    assertThat(table.applicants()).hasSize(50);
    assertThat(table.applicants().stream().mapToInt(Applicant::outcome).sum()).isEqualTo(25);
    assertThat(schema.features()).hasSize(23);
    assertThat(schema.features().get(0).specials())
        .extracting(Feature.Special::value)
        .containsExactly(-9.0, -8.0, -7.0);
  }

  @Test
  void giveMeSomeCreditReadsItsUnnamedColumnItsCodesAndNa() {
    var schema = FeatureSchemas.named("give-me-some-credit");
    var header =
        "\"\",\"SeriousDlqin2yrs\",\"RevolvingUtilizationOfUnsecuredLines\",\"age\","
            + "\"NumberOfTime30-59DaysPastDueNotWorse\",\"DebtRatio\",\"MonthlyIncome\","
            + "\"NumberOfOpenCreditLinesAndLoans\",\"NumberOfTimes90DaysLate\","
            + "\"NumberRealEstateLoansOrLines\",\"NumberOfTime60-89DaysPastDueNotWorse\","
            + "\"NumberOfDependents\"\n";
    var table =
        Schemas.table(
            schema,
            header
                + "\"1\",1,0.5,45,2,0.8,9120,13,0,6,0,2\n"
                + "\"2\",0,5012.25,40,98,1234,NA,4,98,0,98,NA\n"
                + "\"3\",NA,0.5,45,97,0.8,9120,13,0,6,0,2\n");

    assertThat(table.applicants()).hasSize(2);
    assertThat(table.applicants().get(1).value(2)).isEqualTo(98);
    assertThat(table.applicants().get(1).value(4)).isNaN();
    assertThat(table.rejects()).hasSize(1);
    assertThat(table.rejects().get(0).expected())
        .isEqualTo("a number from 0 to 95 or a special code [96, 98]");
  }
}
