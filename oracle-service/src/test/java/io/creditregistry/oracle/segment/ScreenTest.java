package io.creditregistry.oracle.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creditregistry.oracle.applicant.Applicant;
import io.creditregistry.oracle.applicant.ApplicantReader;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.FeatureSchemas;
import io.creditregistry.oracle.applicant.SyntheticApplicants;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Segments and the boundary beyond which a person decides. */
class ScreenTest {
  private static final FeatureSchema SCHEMA = FeatureSchemas.named("synthetic");
  private static final List<Applicant> APPLICANTS = applicants(1200, 7);
  private static final ScreenOptions BOTH = new ScreenOptions(3, true);
  private static final Screen SCREEN = ScreenTrainer.train(SCHEMA, APPLICANTS, BOTH, 5);

  @Test
  void aFewOfThoseLearntFromAreOddAndMostAreNot() {
    long referred = referred(SCREEN, APPLICANTS);
    assertThat(referred).isBetween(5L, 60L);
    assertThat(referred(SCREEN, applicants(1200, 8))).isBetween(5L, 90L);
  }

  @Test
  void anApplicantLikeNobodyIsReferredWithTheOddestFeature() {
    var values = new double[SCHEMA.features().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = APPLICANTS.getFirst().value(i);
    }
    values[SCHEMA.indexOf("income")] = 900_000;
    values[SCHEMA.indexOf("debtRatio")] = 3;
    values[SCHEMA.indexOf("recentInquiries")] = 50;
    var screening = SCREEN.examine(new Applicant(0, "odd", values, null));
    assertThat(screening).isInstanceOf(Screening.Referred.class);
    assertThat(((Screening.Referred) screening).oddestFeature()).isEqualTo("income");
    assertThat(((Screening.Referred) screening).margin()).isNegative();
  }

  @Test
  void segmentsAreAllUsedAndDescribed() {
    var used =
        APPLICANTS.stream()
            .map(SCREEN::examine)
            .map(s -> s instanceof Screening.Passed passed ? passed.segment() : null)
            .filter(s -> s != null)
            .distinct()
            .sorted()
            .toList();
    assertThat(used).containsExactly(1, 2, 3);
    assertThat(SCREEN.segments().silhouette()).isBetween(0.02, 0.9);
    for (int segment = 0; segment < 3; segment++) {
      assertThat(SCREEN.segments().describe(SCREEN.space(), segment)).isNotEmpty();
    }
  }

  @Test
  void theSameSeedGivesTheSameScreenAlsoReadBack() {
    var json = JsonMapper.shared();
    var text = json.writeValueAsString(SCREEN);
    assertThat(json.writeValueAsString(ScreenTrainer.train(SCHEMA, APPLICANTS, BOTH, 5)))
        .isEqualTo(text);
    var read = json.readValue(text, Screen.class);
    for (var applicant : APPLICANTS.subList(0, 200)) {
      assertThat(read.examine(applicant)).isEqualTo(SCREEN.examine(applicant));
    }
  }

  @Test
  void protectedAttributesHaveNoPlace() {
    assertThat(SCREEN.space().dimensions()).noneMatch(d -> d.feature().equals("age"));
    assertThat(ScreenTrainer.train(SCHEMA, APPLICANTS, ScreenOptions.NONE, 5)).isNull();
  }

  /** By hand: two pairs, 1 apart inside, 10 between: (10.5 - 1)/10.5 and (9.5 - 1)/9.5. */
  @Test
  void silhouettesAreRousseeuws() {
    double[][] places = {{0}, {1}, {10}, {11}};
    assertThat(Silhouette.mean(places, new int[] {0, 0, 1, 1}, 2))
        .isCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, within(1e-12));
    assertThat(Silhouette.mean(places, new int[] {0, 0, 0, 0}, 2)).isZero();
  }

  private static long referred(Screen screen, List<Applicant> applicants) {
    return applicants.stream()
        .map(screen::examine)
        .filter(Screening.Referred.class::isInstance)
        .count();
  }

  private static List<Applicant> applicants(int rows, long seed) {
    var csv = SyntheticApplicants.csv(rows, seed).getBytes(StandardCharsets.UTF_8);
    return ApplicantReader.read(SCHEMA, new ByteArrayInputStream(csv)).applicants();
  }
}
