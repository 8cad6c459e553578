package io.creditregistry.contracts.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditregistry.contracts.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ScorecardTableTest {
  static Stream<JsonNode> tables() {
    return Vectors.cases("scorecard", "cases");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void encodesAndComputesAsTheVectors(JsonNode vector) {
    List<List<Integer>> points = new ArrayList<>();
    for (JsonNode feature : vector.get("features")) {
      points.add(List.copyOf(integers(feature)));
    }
    ScorecardTable table =
        new ScorecardTable(
            vector.get("minPoints").asInt(),
            vector.get("maxPoints").asInt(),
            vector.get("basePoints").asInt(),
            points);

    assertThat(table.encode()).isEqualTo(Vectors.bytes(vector, "table"));
    assertThat(ScorecardTable.decode(table.encode())).isEqualTo(table);
    for (JsonNode score : vector.get("scores")) {
      int[] bins = integers(score.get("bins")).stream().mapToInt(Integer::intValue).toArray();
      assertThat(table.computeScore(bins)).isEqualTo(score.get("scorePoints").asInt());
    }
  }

  static Stream<JsonNode> malformed() {
    return Vectors.cases("scorecard", "malformed");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refusesWhatTheContractRefuses(JsonNode vector) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScorecardTable.decode(Vectors.bytes(vector, "table")));
  }

  @Test
  void refusesWrongBins() {
    ScorecardTable table = new ScorecardTable(300, 850, 500, List.of(List.of(1, 2), List.of(3)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.computeScore(new int[] {0}))
        .withMessage("bins: expected 2 but found 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.computeScore(new int[] {2, 0}))
        .withMessage("bin of feature 0: expected 0..1 but found 2");
  }

  private static List<Integer> integers(JsonNode list) {
    List<Integer> integers = new ArrayList<>();
    list.forEach(each -> integers.add(each.asInt()));
    return integers;
  }
}
