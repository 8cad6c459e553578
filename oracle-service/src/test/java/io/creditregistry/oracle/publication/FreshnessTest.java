package io.creditregistry.oracle.publication;

import static io.creditregistry.oracle.publication.PublishingStoryTest.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.registry.ModelPolicy;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final long MODEL = 7;
  private static final ModelPolicy POLICY = new ModelPolicy(0, 300, 850, 550, 10_000, 1000, 10);
  private static final StoredScore STORED = new StoredScore(600, 100, MODEL, 5000, 5001, 1, 0);

  @Test
  void aSmallMoveWithinTheHeartbeatIsNotDue() {
    assertThat(Freshness.whyNotDue(record(609, 5999), STORED, POLICY))
        .contains(
            "not due: expected points at least 10 from 600, or data of 6000 or later, but found 609 and 5999");
  }

  @Test
  void theDeviationMakesItDueInBothDirections() {
    assertThat(Freshness.whyNotDue(record(610, 5999), STORED, POLICY)).isEmpty();
    assertThat(Freshness.whyNotDue(record(590, 5999), STORED, POLICY)).isEmpty();
  }

  @Test
  void theHeartbeatMakesItDue() {
    assertThat(Freshness.whyNotDue(record(600, 6000), STORED, POLICY)).isEmpty();
  }

  @Test
  void whoHasNoUsableRecordOrOneOfAnotherModelIsDue() {
    assertThat(Freshness.whyNotDue(record(600, 5001), StoredScore.EMPTY, POLICY)).isEmpty();
    assertThat(
            Freshness.whyNotDue(
                record(600, 5001), STORED.withStatusBits(StoredScore.REVOKED), POLICY))
        .isEmpty();
    assertThat(
            Freshness.whyNotDue(record(600, 5001), STORED.withStatusBits(StoredScore.HELD), POLICY))
        .isEmpty();
    var another = new StoredScore(600, 100, MODEL + 1, 5000, 5001, 1, 0);
    assertThat(Freshness.whyNotDue(record(600, 5001), another, POLICY)).isEmpty();
  }

  @Test
  void withoutADeviationAnyChangeIsDueButNoneIsNot() {
    var any = ModelPolicy.from(0);
    assertThat(Freshness.whyNotDue(record(601, 5001), STORED, any)).isEmpty();
    assertThat(Freshness.whyNotDue(record(600, 5001), STORED, any)).isPresent();
  }

  private static ScoredRecord record(int points, long dataTime) {
    return new ScoredRecord(1, subject(1), MODEL, dataTime, points, 100, Bytes32.ZERO);
  }
}
