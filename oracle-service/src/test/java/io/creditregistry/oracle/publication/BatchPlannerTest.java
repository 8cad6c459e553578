package io.creditregistry.oracle.publication;

import static io.creditregistry.oracle.publication.PublishingStoryTest.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.StoredScore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchPlannerTest {
  @Test
  void takesOneRecordPerSubject() {
    var first = record(1, 1, 100);
    var second = record(2, 1, 100);
    var other = record(3, 2, 100);

    var plan = BatchPlanner.plan(List.of(first, second, other), Map.of());

    assertThat(plan.records()).containsExactly(first, other);
    assertThat(plan.conflicts()).isEmpty();
  }

  @Test
  void refusesDataThatAreNotNewer() {
    var same = record(1, 1, 100);
    var older = record(2, 2, 100);
    var newer = record(3, 3, 100);

    var plan =
        BatchPlanner.plan(
            List.of(same, older, newer),
            Map.of(subject(1), stored(100), subject(2), stored(101), subject(3), stored(99)));

    assertThat(plan.records()).containsExactly(newer);
    assertThat(plan.conflicts().stream().map(BatchPlanner.Conflict::reason).toList())
        .containsExactly(
            "dataTime: expected after 100, which the chain holds, but found 100",
            "dataTime: expected after 101, which the chain holds, but found 100");
  }

  private static StoredScore stored(long dataTime) {
    return new StoredScore(600, 100, 7, dataTime, dataTime, 1, 0);
  }

  private static ScoredRecord record(long id, int subject, long dataTime) {
    return new ScoredRecord(id, subject(subject), 7, dataTime, 600, 100, Bytes32.ZERO);
  }
}
