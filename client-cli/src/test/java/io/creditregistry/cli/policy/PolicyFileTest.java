package io.creditregistry.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.contracts.record.ScoreStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

  private static final String RULES =
      """
      maxAge: 30d
      approve: {minScorePoints: 640, maxPdBps: 800}
      refer: {minScorePoints: 600, maxPdBps: 1500}
      status: {missing: refer, stale: refer, revoked: decline, frozen: refer, quarantined: refer, disputed: refer}
      notice: {creditor: A Bank, scoreProvider: A Registry, agency: An Agency}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "640, 800, false, APPROVE",
    "640, 801, false, REFER",
    "639, 100, false, REFER",
    "600, 1500, false, REFER",
    "599, 100, false, DECLINE",
    "850, 1501, false, DECLINE",
    "700, 100, true, REFER",
    "400, 100, true, DECLINE",
  })
  void pointsAndProbabilityDecideTogether(int points, int pdBps, boolean disputed, Outcome expected)
      throws IOException {
    assertThat(read(RULES).judge(ScoreStatus.CURRENT, points, pdBps, disputed).outcome())
        .isEqualTo(expected);
  }

  @Test
  void everyOtherStatusHasItsOwnOutcome() throws IOException {
    Policy.Verdict halted = read(RULES).judge(ScoreStatus.CURRENT, 850, 0, false).whileHalted();
    assertThat(halted.outcome()).isEqualTo(Outcome.REFER);
    assertThat(halted.because()).contains("publishing is paused");
    assertThat(halted.whileHalted()).isEqualTo(halted);

    Policy.Verdict revoked = read(RULES).judge(ScoreStatus.REVOKED, 850, 0, false);

    assertThat(revoked.outcome()).isEqualTo(Outcome.DECLINE);
    assertThat(revoked.onScore()).isFalse();
    assertThat(read(RULES).judge(ScoreStatus.MISSING, 0, 0, false).outcome())
        .isEqualTo(Outcome.REFER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minScorePoints: 640 | minScorePoints: 900 | approve.minScorePoints: expected a whole number in 300..850 but found 900",
        "maxPdBps: 800 | maxPdBps: few | approve.maxPdBps: expected a whole number in 0..10000 but found \"few\"",
        "maxAge: 30d | maxAge: a month | maxAge: expected a number and s, m, h or d, for example 30d but found a month",
        "missing: refer | missing: approve | status.missing: expected one of [refer, decline] but found \"approve\"",
        "stale: refer, | '' | status.stale: expected a value but found none",
        "creditor: A Bank | creditor: 7 | notice.creditor: expected a text but found 7",
        "minScorePoints: 600 | minScorePoints: 700 | refer: expected nothing stricter than approve",
        "disputed: refer | disputed: refer, other: 1 | status.other: expected one of",
      })
  void aMistakeNamesKeyValueAndExpectation(String right, String wrong, String told) {
    assertThatThrownBy(() -> read(RULES.replace(right, wrong == null ? "" : wrong)))
        .isInstanceOf(CallerMistake.class)
        .hasMessageContaining("policy.yaml: " + told);
  }

  private Policy read(String yaml) throws IOException {
    return PolicyFile.read(Files.writeString(folder.resolve("policy.yaml"), yaml));
  }
}
