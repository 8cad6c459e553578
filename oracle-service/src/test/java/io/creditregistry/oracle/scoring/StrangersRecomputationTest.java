package io.creditregistry.oracle.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.model.DisclosedFeatures;
import io.creditregistry.contracts.model.PublishedModel;
import io.creditregistry.contracts.model.Recomputed;
import io.creditregistry.contracts.model.Recomputed.Loss;
import io.creditregistry.contracts.model.SchemaText;
import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.SchemaFingerprint;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.SyntheticSample;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who shares no code with the scorer makes the same of the published texts, to the last point. */
class StrangersRecomputationTest {
  private static final FeatureSchema SCHEMA = SyntheticSample.TABLE.schema();

  static Stream<ScoringModel> models() {
    return Stream.of(SyntheticSample.MODELS.champion(), SyntheticSample.MODELS.challenger());
  }

  @ParameterizedTest
  @MethodSource("models")
  void pointsBinsAndReasonsAreTheScorers(ScoringModel model) {
    SchemaText schema = SchemaText.parse(SchemaFingerprint.canonical(SCHEMA));
    PublishedModel published = PublishedModel.parse(model.toCanonicalJson());
    published.require(schema);
    Scorer scorer = new Scorer(model, SCHEMA);
    for (Applicant applicant : SyntheticSample.TABLE.applicants()) {
      Decision decision = scorer.decide(applicant);
      String features = FeatureCommitment.canonical(SCHEMA, model.inputs(), applicant);

      Recomputed found = published.score(DisclosedFeatures.parse(features, Optional.of(schema)));

      assertThat(found.scorePoints()).isEqualTo(decision.scorePoints());
      assertThat(found.bins()).isEqualTo(IntStream.of(decision.bins()).boxed().toList());
      assertThat(found.losses()).isEqualTo(losses(decision));
    }
  }

  private static List<Loss> losses(Decision decision) {
    return decision.reasons().stream()
        .map(reason -> new Loss(reason.feature(), reason.pointsLost()))
        .toList();
  }
}
