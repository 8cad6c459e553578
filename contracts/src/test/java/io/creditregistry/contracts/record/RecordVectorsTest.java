package io.creditregistry.contracts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditregistry.contracts.Vectors;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.registry.StorageSlots;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RecordVectorsTest {
  static Stream<JsonNode> batches() {
    return Vectors.cases("records", "cases");
  }

  @ParameterizedTest
  @MethodSource("batches")
  void packsAndUnpacks(JsonNode vector) {
    List<BatchRecord> records = new ArrayList<>();
    for (JsonNode each : vector.get("records")) {
      records.add(
          new BatchRecord(
              SubjectId.of(Vectors.text(each, "subjectId")),
              each.get("scorePoints").asInt(),
              each.get("pdBps").asInt()));
    }
    byte[] packed = Vectors.bytes(vector, "packed");

    assertThat(Records.pack(records)).isEqualTo(packed);
    assertThat(Records.unpack(packed)).isEqualTo(records);
    assertThat(Keccak.hash(packed).hex()).isEqualTo(Vectors.text(vector, "recordsHash"));
  }

  static Stream<JsonNode> refused() {
    return Stream.concat(
        Vectors.cases("records", "outOfRange"), Vectors.cases("records", "malformed"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatTheContractRefuses(JsonNode vector) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Records.unpack(Vectors.bytes(vector, "packed")))
        .withMessageContaining("expected");
  }

  static Stream<JsonNode> identifiers() {
    return Vectors.cases("records", "identifiers");
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  void derivesSubjectIdentifiers(JsonNode vector) {
    assertThat(
            SubjectId.derive(
                Vectors.bytes(vector, "subjectSalt"), Vectors.text(vector, "reference")))
        .isEqualTo(SubjectId.of(Vectors.text(vector, "subjectId")));
  }

  static Stream<JsonNode> words() {
    return Vectors.cases("slot", "cases");
  }

  @ParameterizedTest
  @MethodSource("words")
  void takesStoredWordsApart(JsonNode vector) {
    Bytes32 word = Bytes32.of(Vectors.text(vector, "word"));
    StoredScore score =
        new StoredScore(
            vector.get("scorePoints").asInt(),
            vector.get("pdBps").asInt(),
            vector.get("modelId").asLong(),
            vector.get("dataTime").asLong(),
            vector.get("publishedAt").asLong(),
            Long.parseUnsignedLong(Vectors.text(vector, "sequence")),
            vector.get("statusBits").asInt());

    assertThat(StoredScore.decode(word.toNumber())).isEqualTo(score);
    assertThat(Bytes32.of(score.encode())).isEqualTo(word);
  }

  static Stream<JsonNode> storageKeys() {
    return Vectors.cases("slot", "storageKeys");
  }

  @ParameterizedTest
  @MethodSource("storageKeys")
  void findsTheSubjectsSlot(JsonNode vector) {
    assertThat(StorageSlots.ofRecord(SubjectId.of(Vectors.text(vector, "subjectId"))).hex())
        .isEqualTo(Vectors.text(vector, "key"));
  }
}
