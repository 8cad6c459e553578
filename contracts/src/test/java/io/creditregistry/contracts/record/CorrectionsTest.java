package io.creditregistry.contracts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.contracts.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CorrectionsTest {
  private final JsonNode vector = Vectors.file("kinds").get("corrections");

  @Test
  void packsAndUnpacksAsTheVectorsDo() {
    List<Correction> values = new ArrayList<>();
    for (JsonNode value : vector.get("values")) {
      BatchRecord record =
          new BatchRecord(
              SubjectId.of(Vectors.bytes(value, "subjectId")),
              value.get("scorePoints").asInt(),
              value.get("pdBps").asInt());
      values.add(
          new Correction(
              record, value.get("replacedSequence").asLong(), value.get("reasonCode").asInt()));
    }

    assertThat(Corrections.pack(values)).isEqualTo(Vectors.bytes(vector, "packed"));
    assertThat(Corrections.unpack(Vectors.bytes(vector, "packed"))).isEqualTo(values);
  }

  @Test
  void refusesHalfACorrection() {
    assertThatThrownBy(() -> Corrections.unpack(new byte[33]))
        .hasMessage("corrections: expected a multiple of 34 bytes but found 33");
  }
}
