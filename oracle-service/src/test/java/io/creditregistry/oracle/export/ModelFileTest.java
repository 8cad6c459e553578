package io.creditregistry.oracle.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.model.ModelFileException;
import io.creditregistry.oracle.model.ScoringModel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model's file that was cut off, edited by hand, or belongs elsewhere is refused. */
class ModelFileTest {
  private static Exported exported;
  private static String json;

  @BeforeAll
  static void train() {
    var csv = SyntheticApplicants.csv(800, 5).getBytes(StandardCharsets.UTF_8);
    var schema = FeatureSchemas.named("synthetic");
    exported = Exported.trainedOn(ApplicantReader.read(schema, new ByteArrayInputStream(csv)), 800);
    json = exported.as(ExportFormat.JSON);
  }

  @Test
  void theFileGivesTheSameModelAndScores() {
    var again = ScoringModel.fromCanonicalJson(json, exported.schema());

    assertThat(again.modelHash()).isEqualTo(exported.scorecard().modelHash());
    for (var applicant : exported.applicants().subList(0, 100)) {
      assertThat(again.scorePoints(applicant))
          .isEqualTo(exported.scorecard().scorePoints(applicant));
      assertThat(again.logOdds(applicant)).isEqualTo(exported.scorecard().logOdds(applicant));
    }
  }

  @Test
  void everyTruncationIsRefused() {
    for (int length = 0; length < json.length(); length += 97) {
      var cut = json.substring(0, length);
      assertThatThrownBy(() -> ScoringModel.fromCanonicalJson(cut, exported.schema()))
          .isInstanceOf(ModelFileException.class)
          .hasMessageContaining("expected");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"basePoints\":(-?\\d+)  | \"basePoints\":9$1   | basePoints",
        "\"points\":\\[(-?)(\\d+) | \"points\":[$19$2   | points[0]",
        "\"kind\":\"scorecard\"   | \"kind\":\"oracle\"  | kind",
        "\"kind\":                | \"kind\": \"\", \"kind\": | text",
        "\"intercept\":           | \"intercept\": \"x\", \"more\":  | model",
        "\"intercept\":           | \"intercept\" :      | text",
        "\"intercept\":(-?\\d+)   | \"intercept\":\"$1\" | text",
        "\"pdo\":20               | \"pdo\":0            | scale",
        "\"missing\":true         | \"missing\":1        | missing",
        "\"goods\":\\[            | \"goods\":[1,        | rows of different length",
        "\"position\":0           | \"position\":1       | otherwise",
        "\"cuts\":\\[([^,\\]]+)   | \"cuts\":[1e9,$1     | ascending cuts",
        "\"schema\":\"synthetic\" | \"schema\":\"german\" | schema",
      })
  void whatWasEditedByHandIsNamed(String part, String instead, String named) {
    var edited = json.replaceFirst(part, instead);
    assertThat(edited).isNotEqualTo(json);

    assertThatThrownBy(() -> ScoringModel.fromCanonicalJson(edited, exported.schema()))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(named);
  }

  @Test
  void aModelOfAnotherSchemaIsRefused() {
    assertThatThrownBy(() -> ScoringModel.fromCanonicalJson(json, FeatureSchemas.named("german")))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("expected the schema it was trained on, synthetic but found german");
  }
}
