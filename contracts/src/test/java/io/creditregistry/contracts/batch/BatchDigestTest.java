package io.creditregistry.contracts.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.Vectors;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.web3j.crypto.StructuredDataEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BatchDigestTest {
  static Stream<JsonNode> batches() {
    return Vectors.cases("typed-data", "cases");
  }

  private static RegistryDomain domain(JsonNode vector) {
    JsonNode domain = vector.get("domain");
    return new RegistryDomain(
        domain.get("chainId").asLong(), Address.of(Vectors.text(domain, "verifyingContract")));
  }

  private static BatchHeader header(JsonNode vector) {
    JsonNode header = vector.get("header");
    return new BatchHeader(
        Long.parseUnsignedLong(Vectors.text(header, "sequence")),
        header.get("epoch").asLong(),
        header.get("modelId").asLong(),
        header.get("dataTime").asLong(),
        header.get("deadline").asLong(),
        Bytes32.of(Vectors.text(header, "merkleRoot")));
  }

  private static Bytes32 digest(JsonNode vector) {
    return BatchDigest.of(
        domain(vector),
        header(vector),
        Vectors.bytes(vector, "records"),
        Bytes32.of(Vectors.text(vector, "previousHash")));
  }

  @ParameterizedTest
  @MethodSource("batches")
  void agreesWithTheVectors(JsonNode vector) {
    assertThat(domain(vector).separator().hex()).isEqualTo(Vectors.text(vector, "domainSeparator"));
    assertThat(digest(vector).hex()).isEqualTo(Vectors.text(vector, "digest"));
  }

  @ParameterizedTest
  @MethodSource("batches")
  void agreesWithWeb3jsTypedDataEncoder(JsonNode vector) throws IOException {
    assertThat(Bytes32.of(new StructuredDataEncoder(typedData(vector)).hashStructuredData()))
        .isEqualTo(digest(vector));
  }

  /** The vector as the JSON that {@code eth_signTypedData_v4} takes. */
  private static String typedData(JsonNode vector) {
    ObjectNode data = JsonMapper.shared().createObjectNode();
    ObjectNode types = data.putObject("types");
    types.set("Batch", Vectors.file("typed-data").get("types").get("Batch"));
    ArrayNode domain = types.putArray("EIP712Domain");
    member(domain, "name", "string");
    member(domain, "version", "string");
    member(domain, "chainId", "uint256");
    member(domain, "verifyingContract", "address");
    data.put("primaryType", "Batch");
    data.set("domain", vector.get("domain"));
    ObjectNode message = data.putObject("message");
    vector
        .get("header")
        .properties()
        .forEach(field -> message.put(field.getKey(), field.getValue().asString()));
    message.put("recordsHash", Vectors.text(vector, "recordsHash"));
    message.put("previousHash", Vectors.text(vector, "previousHash"));
    return data.toString();
  }

  private static void member(ArrayNode type, String name, String kind) {
    type.addObject().put("name", name).put("type", kind);
  }
}
