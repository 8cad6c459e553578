package io.creditregistry.oracle.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores held against outcomes that came later. */
class VintageJobTest {
  private static final String SCORES = "row,reference,model,scorePoints,pdBps,grade,reasons\n";
  private static final String OUTCOMES = "reference,month,outcome\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
  private final Random random = new Random(4);
  private final StringBuilder scores = new StringBuilder(SCORES);
  private final StringBuilder outcomes = new StringBuilder(OUTCOMES);
  private int row;

  @Test
  void outcomesThatComeAsToldRaiseNoAlarmAndAFewRowsNoVerdict() throws IOException {
    month("2026-01", 1500, pd -> pd);
    month("2026-02", 1500, pd -> pd);
    month("2026-03", 30, pd -> pd);
    scores.append(row).append(",nobody,champion,600,500,D,\n");
    outcomes.append("stranger,2026-03,1\n");

    JsonNode report = report();

    assertThat(report.get("alarm").booleanValue()).isFalse();
    assertThat(report.get("rows").intValue()).isEqualTo(3030);
    assertThat(report.get("scoresWithoutOutcome").intValue()).isEqualTo(1);
    assertThat(report.get("referencesWithoutScore").toString()).isEqualTo("[\"stranger\"]");
    assertThat(report.at("/months/0/verdict").asString()).isEqualTo("STABLE");
    assertThat(report.at("/months/0/ks").doubleValue()).isBetween(0.3, 0.7);
    assertThat(report.at("/months/0/giniInterval/low").doubleValue())
        .isLessThan(report.get("baseGini").doubleValue());
    assertThat(report.at("/months/2/verdict").asString()).isEqualTo("TOO_FEW");
    assertThat(report.at("/months/2/gini").isNull()).isTrue();
    assertThat(report.get("bands").size()).isBetween(8, 10);
  }

  @Test
  void aMonthWorseThanToldAndOneThatRanksNoMoreRaiseTheAlarm() throws IOException {
    month("2026-01", 1500, pd -> pd);
    month("2026-02", 1500, pd -> Math.min(1, 2 * pd));
    month("2026-03", 1500, pd -> 0.25);

    JsonNode report = report();

    assertThat(report.get("alarm").booleanValue()).isTrue();
    assertThat(report.at("/months/1/pValue").doubleValue()).isLessThan(1e-6);
    assertThat(report.at("/months/1/verdict").asString()).isEqualTo("ACT");
    assertThat(report.at("/months/2/giniInterval/high").doubleValue())
        .isLessThan(report.get("baseGini").doubleValue());
    assertThat(report.at("/months/2/verdict").asString()).isEqualTo("ACT");
  }

  @Test
  void filesThatAreNoneAreNamedWithTheirLine() throws IOException {
    month("2026-01", 50, pd -> pd);
    String good = outcomes.toString();
    for (String wrong :
        new String[] {
          "",
          OUTCOMES,
          "reference;month;outcome\n",
          good + "applicant-1,2026-01,1\n",
          good + "new,January,1\n",
          good + "new,2026-01,2\n",
          OUTCOMES + "stranger,2026-01,1\n"
        }) {
      progress.reset();
      assertThat(run(wrong)).as(wrong).isEqualTo(2);
      assertThat(progress.toString(StandardCharsets.UTF_8))
          .contains("expected")
          .contains("but found");
    }
  }

  private void month(String month, int rows, java.util.function.DoubleUnaryOperator truth) {
    for (int i = 0; i < rows; i++) {
      double logOdds = -1.5 + 1.3 * random.nextGaussian();
      double pd = 1 / (1 + Math.exp(-logOdds));
      int points = (int) Math.round(487 - 28.85 * logOdds);
      String reference = "applicant-" + row;
      scores.append(row++).append(',').append(reference).append(",champion,").append(points);
      scores.append(',').append(Math.round(pd * 10_000)).append(",D,Y01\n");
      int outcome = random.nextDouble() < truth.applyAsDouble(pd) ? 1 : 0;
      outcomes.append(reference).append(',').append(month).append(',').append(outcome);
      outcomes.append('\n');
    }
  }

  private JsonNode report() throws IOException {
    assertThat(run(outcomes.toString())).as(progress.toString(StandardCharsets.UTF_8)).isZero();
    return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private int run(String outcomesText) throws IOException {
    Path scoreFile = Files.writeString(folder.resolve("scores.csv"), scores);
    Path outcomeFile = Files.writeString(folder.resolve("outcomes.csv"), outcomesText);
    String[] arguments =
        Stream.of("vintages", "--scores", scoreFile, "--outcomes", outcomeFile)
            .map(Object::toString)
            .toArray(String[]::new);
    return Workbench.run(arguments, new PrintStream(out, true), new PrintStream(progress, true));
  }
}
