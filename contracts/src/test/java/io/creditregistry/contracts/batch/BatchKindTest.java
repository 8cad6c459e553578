package io.creditregistry.contracts.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.Vectors;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class BatchKindTest {
  private static Stream<JsonNode> kinds() {
    return Vectors.cases("kinds", "cases");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void agreesWithTheVectors(JsonNode vector) {
    JsonNode domain = Vectors.file("kinds").get("domain");
    JsonNode header = vector.get("header");
    BatchKind kind = BatchKind.valueOf(Vectors.text(vector, "kind"));

    Bytes32 digest =
        BatchDigest.of(
            new RegistryDomain(
                domain.get("chainId").asLong(),
                Address.of(Vectors.text(domain, "verifyingContract"))),
            kind,
            new BatchHeader(
                Long.parseUnsignedLong(Vectors.text(header, "sequence")),
                header.get("epoch").asLong(),
                header.get("modelId").asLong(),
                header.get("dataTime").asLong(),
                header.get("deadline").asLong(),
                Bytes32.of(Vectors.text(header, "merkleRoot"))),
            Vectors.bytes(vector, "content"),
            Bytes32.of(Vectors.text(vector, "previousHash")));

    assertThat(kind.type()).isEqualTo(Vectors.text(vector, "type"));
    assertThat(digest.hex()).isEqualTo(Vectors.text(vector, "digest"));
  }
}
