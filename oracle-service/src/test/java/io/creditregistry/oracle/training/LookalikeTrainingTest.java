package io.creditregistry.oracle.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.model.Scorecard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Made-up rows in the formats whose data cannot be shipped: special codes get bins of their own.
 */
class LookalikeTrainingTest {

  @ParameterizedTest
  @ValueSource(strings = {"heloc", "give-me-some-credit"})
  void everySpecialCodeAndTheMissingValueHaveTheirOwnBins(String id) {
    var schema = FeatureSchemas.named(id);
    var csv = lookalike(schema, 700).getBytes(StandardCharsets.UTF_8);
    var table = ApplicantReader.read(schema, new ByteArrayInputStream(csv));
    assertThat(table.rejects()).isEmpty();

    var champion =
        new Trainer().train(new TrainingRequest(schema, table.applicants(), 0, 1)).champion();

    assertThat(champion.features()).isNotEmpty();
    for (var line : champion.features()) {
      Feature feature = schema.features().get(line.bins().position());
      assertThat(line.bins().specials())
          .containsExactly(
              feature.specials().stream().mapToDouble(Feature.Special::value).sorted().toArray());
      for (var special : feature.specials()) {
        assertThat(champion.features())
            .filteredOn(line::equals)
            .allMatch(l -> l.bins().binOf(special.value()) > l.bins().cuts().length);
      }
    }
    assertRiskIsSeen(champion);
  }

  private static void assertRiskIsSeen(Scorecard champion) {
    assertThat(champion.features()).anyMatch(line -> line.informationValue() > 0.1);
  }

  /**
   * Bads have higher numbers; one cell in eight is a special code, or missing where that may be.
   */
  private static String lookalike(FeatureSchema schema, int rows) {
    var random = new Random(3);
    var columns = schema.format().columns();
    var text = new StringBuilder();
    for (var column : columns) {
      text.append(text.isEmpty() ? "" : ",").append('"').append(column).append('"');
    }
    for (int row = 0; row < rows; row++) {
      boolean bad = random.nextInt(4) == 0;
      for (int i = 0; i < columns.size(); i++) {
        text.append(i == 0 ? "\n" : ",").append(cell(schema, columns.get(i), bad, random));
      }
    }
    return text.toString();
  }

  private static String cell(FeatureSchema schema, String column, boolean bad, Random random) {
    if (column.equals(schema.target().column())) {
      return (bad ? schema.target().bad() : schema.target().good())
          .stream().sorted().findFirst().orElseThrow();
    }
    int index = schema.features().stream().map(Feature::column).toList().indexOf(column);
    if (index < 0) {
      return "7";
    }
    Feature feature = schema.features().get(index);
    if (random.nextInt(8) == 0 && !feature.specials().isEmpty()) {
      var specials = feature.specials();
      return Integer.toString((int) specials.get(random.nextInt(specials.size())).value());
    }
    if (random.nextInt(8) == 0 && feature.missing().name().equals("BIN")) {
      return "NA";
    }
    return Integer.toString(1 + random.nextInt(4) + (bad ? random.nextInt(4) : 0));
  }
}
