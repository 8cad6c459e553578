package io.creditregistry.contracts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredScoreTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1600, MISSING",
    "1500, 0, 1600, CURRENT",
    "1500, 0, 1601, STALE",
    "1500, 1, 1600, REVOKED",
    "1500, 1, 9999, REVOKED",
    "1500, 2, 1600, FROZEN",
    "1500, 3, 1600, REVOKED",
    "1500, 4, 1600, CURRENT",
    "1500, 8, 1600, FROZEN",
    "1500, 9, 1600, REVOKED",
    "1500, 12, 9999, FROZEN",
  })
  void givesTheFirstStatusThatApplies(
      long publishedAt, int statusBits, long blockTime, ScoreStatus expected) {
    StoredScore score = new StoredScore(700, 100, 7, 1500, publishedAt, 1, statusBits);

    assertThat(score.statusAt(blockTime, 100)).isEqualTo(expected);
  }

  @Test
  void refusesAWordThatTheContractNeverWrites() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoredScore.decode(BigInteger.ONE.shiftLeft(224)))
        .withMessageContaining("bits 224 to 255 zero");
  }
}
