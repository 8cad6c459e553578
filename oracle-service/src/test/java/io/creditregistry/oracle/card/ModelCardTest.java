package io.creditregistry.oracle.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.calibration.MasterScale;
import io.creditregistry.oracle.fairness.GroupFigures;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.training.Trainer;
import io.creditregistry.oracle.training.TrainingRequest;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A card is complete, says the same in both forms, and needs nothing from elsewhere. */
class ModelCardTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Test
  void theScorecardsCardTellsItsWholeStory() throws Exception {
    var card = Trained.CHAMPION;
    var page = CardPage.of(card);

    assertThat(card.synthetic()).isTrue();
    assertThat(card.data().developmentRows() + card.data().evaluatedRows()).isEqualTo(1500);
    assertThat(card.curves().roc().getLast().truePositiveRate()).isEqualTo(1);
    assertThat(card.curves().gains().getLast().badShare()).isCloseTo(1, within(1e-9));
    assertThat(card.curves().histogram().stream().mapToInt(b -> b.goods() + b.bads()).sum())
        .isEqualTo(card.data().evaluatedRows());
    assertThat(card.grades().stream().mapToInt(MasterScale.Grade::rows).sum())
        .isEqualTo(card.data().evaluatedRows());
    assertThat(card.features()).extracting(f -> f.name()).contains("debtRatio", "age");
    assertThat(card.fairness().groups()).extracting(g -> g.attribute()).containsOnly("age");
    var alternatives = card.alternatives();
    assertThat(alternatives.getFirst().dropped()).isEmpty();
    assertThat(alternatives.getFirst().worstImpactRatio())
        .isCloseTo(
            card.fairness().groups().stream()
                .filter(GroupFigures::large)
                .mapToDouble(GroupFigures::adverseImpactRatio)
                .min()
                .orElseThrow(),
            within(1e-9));
    for (int i = 1; i < alternatives.size(); i++) {
      assertThat(alternatives.get(i).dropped()).hasSize(i);
      assertThat(alternatives.get(i).worstImpactRatio())
          .isGreaterThan(alternatives.get(i - 1).worstImpactRatio());
      assertThat(alternatives.get(i).auc()).isGreaterThan(alternatives.getFirst().auc() - 0.0101);
    }
    assertThat(card.reasons()).extracting(r -> r.code()).doesNotContain("Y11");
    assertThat(page)
        .contains("synthetic data", "SR 26-2", "SR 11-7", card.provenance().modelHash())
        .contains("ROC", "KS", "Gains", "Confusion matrix", "Calibration", "debtRatio")
        .doesNotContain("http://", "<script", "NaN", "Infinity");
    requireWellFormedFigures(page);
  }

  @Test
  void theChallengersCardHasImportancesInsteadOfBins() throws Exception {
    var card = Trained.CHALLENGER;

    assertThat(card.kind()).isEqualTo("boosting");
    assertThat(card.features()).allMatch(f -> f.bins().isEmpty());
    assertThat(card.features()).anyMatch(f -> f.importancePoints() > 1);
    requireWellFormedFigures(CardPage.of(card));
  }

  @Test
  void aCardReadBackFromItsJsonGivesTheSamePage() {
    for (var card : new ModelCard[] {Trained.CHAMPION, Trained.CHALLENGER}) {
      var read = JSON.readValue(JSON.writeValueAsString(card), ModelCard.class);
      assertThat(JSON.writeValueAsString(read)).isEqualTo(JSON.writeValueAsString(card));
      assertThat(CardPage.of(read)).isEqualTo(CardPage.of(card));
    }
  }

  @Test
  void theSameModelAndDataGiveTheSameBytes() {
    var again = Trained.cards(0.3)[0];

    assertThat(JSON.writeValueAsString(again)).isEqualTo(JSON.writeValueAsString(Trained.CHAMPION));
  }

  @Test
  void aCardWithoutHeldOutRowsSaysSo() {
    var card = Trained.cards(0)[0];

    assertThat(card.data().evaluatedOn()).isEqualTo("development");
    assertThat(card.limits()).anyMatch(limit -> limit.contains("No rows were held out"));
    assertThat(card.stability().index()).isZero();
  }

  private static void requireWellFormedFigures(String page) throws Exception {
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    int figures = 0;
    for (int at = page.indexOf("<svg"); at >= 0; at = page.indexOf("<svg", at + 1)) {
      var svg = page.substring(at, page.indexOf("</svg>", at) + 6);
      parser.parse(new InputSource(new StringReader(svg)));
      figures++;
    }
    assertThat(figures).isGreaterThanOrEqualTo(8);
  }

  /** Both models, trained once. */
  private static final class Trained {
    private static final ModelCard[] CARDS = cards(0.3);
    static final ModelCard CHAMPION = CARDS[0];
    static final ModelCard CHALLENGER = CARDS[1];

    static ModelCard[] cards(double holdout) {
      var schema = FeatureSchemas.named("synthetic");
      var csv = SyntheticApplicants.csv(1500, 7).getBytes(StandardCharsets.UTF_8);
      var table = ApplicantReader.read(schema, new ByteArrayInputStream(csv));
      var result = new Trainer().train(new TrainingRequest(schema, table.applicants(), holdout, 7));
      var rows = Arrays.stream(result.holdoutRows()).boxed().collect(Collectors.toSet());
      var sides =
          table.applicants().stream()
              .collect(Collectors.partitioningBy(a -> rows.contains(a.row())));
      var author = new CardAuthor(MasterScale.DEFAULT);
      return Arrays.stream(new ScoringModel[] {result.champion(), result.challenger()})
          .map(model -> author.write(model, schema, sides.get(false), sides.get(true), null, 0))
          .toArray(ModelCard[]::new);
    }
  }
}
