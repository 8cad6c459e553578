package io.creditregistry.oracle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.training.SyntheticSample;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model's text read again, and texts that somebody cut off or edited. */
class ModelFileTest {
  private static final FeatureSchema SCHEMA = SyntheticSample.TABLE.schema();

  static Stream<ScoringModel> models() {
    return Stream.of(SyntheticSample.MODELS.champion(), SyntheticSample.MODELS.challenger());
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelReadAgainScoresToTheBitAndHasTheSameHash(ScoringModel model) {
    ScoringModel again = ScoringModel.fromCanonicalJson(model.toCanonicalJson(), SCHEMA);

    assertThat(again.modelHash()).isEqualTo(model.modelHash());
    for (Applicant applicant : SyntheticSample.TABLE.applicants()) {
      assertThat(again.logOdds(applicant)).isEqualTo(model.logOdds(applicant));
      assertThat(again.scorePoints(applicant)).isEqualTo(model.scorePoints(applicant));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aTextThatWasCutOffOrEditedIsRefused(ScoringModel model) {
    String text = model.toCanonicalJson();
    List<String> wrong =
        List.of(
            "",
            "null",
            text.substring(0, text.length() / 2),
            text.substring(0, text.length() - 1),
            text + text,
            " " + text,
            text.replaceFirst("\"kind\":\"[a-z-]+\"", "\"kind\":\"oracle\""),
            text.replaceFirst("\"kind\":", "\"kinds\":"),
            text.replaceFirst("\"pdo\":20", "\"pdo\":20.0"),
            text.replaceFirst("\"pdo\":20", "\"pdo\":-20"),
            text.replaceFirst("\"schema\":\"synthetic\"", "\"schema\":\"german\""),
            text.replaceFirst("\"position\":\\d+", "\"position\":250"));
    for (String each : wrong) {
      assertThatThrownBy(() -> ScoringModel.fromCanonicalJson(each, SCHEMA))
          .as(each.substring(0, Math.min(80, each.length())))
          .isInstanceOf(ModelFileException.class)
          .hasMessageContaining("expected")
          .hasMessageContaining("but found");
    }
  }

  @Test
  void pointsThatAreNotTheRoundedLogOddsAreRefused() {
    String text = SyntheticSample.MODELS.champion().toCanonicalJson();

    assertThatThrownBy(
            () ->
                ScoringModel.fromCanonicalJson(
                    text.replaceFirst("\"basePoints\":\\d+", "\"basePoints\":800"), SCHEMA))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("basePoints")
        .hasMessageContaining("the rounded log-odds");
  }

  @Test
  void aModelOfAnotherSchemaIsRefused() {
    FeatureSchema german = FeatureSchemas.named("german");

    assertThatThrownBy(() -> SyntheticSample.MODELS.champion().requireSchema(german))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("the schema it was trained on, synthetic");
  }
}
