package io.creditregistry.contracts.block;

import static io.creditregistry.contracts.block.Json.numbers;
import static io.creditregistry.contracts.block.Json.quantity;
import static io.creditregistry.contracts.block.Json.text;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.trie.Rlp;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rebuilds a transaction's signed bytes from a node's JSON. */
public final class TransactionJson {
  private TransactionJson() {}

  /**
   * The signed bytes, which hash to the given hash.
   *
   * @throws IllegalArgumentException if its type is not 0 to 4, a field is missing, or the bytes do
   *     not hash to the given hash
   */
  public static byte[] raw(JsonNode json) {
    int type = json.hasNonNull("type") ? quantity(json, "type").intValueExact() : 0;
    byte[] raw =
        switch (type) {
          case 0 -> Json.typed(0, Rlp.list(legacy(json)));
          case 1 -> Json.typed(1, Rlp.list(accessList(json)));
          case 2 -> Json.typed(2, Rlp.list(dynamicFee(json)));
          case 3 -> Json.typed(3, Rlp.list(blobs(json)));
          case 4 -> Json.typed(4, Rlp.list(delegations(json)));
          default ->
              throw new IllegalArgumentException(
                  "transaction: expected type 0 to 4 but found " + type);
        };
    Bytes32 hash = Bytes32.of(text(json, "hash"));
    if (!Keccak.hash(raw).equals(hash)) {
      throw new IllegalArgumentException("transaction: the fields given do not hash to " + hash);
    }
    return raw;
  }

  private static List<Rlp.Item> legacy(JsonNode json) {
    List<Rlp.Item> fields = new ArrayList<>(numbers(json, "nonce", "gasPrice", "gas"));
    fields.addAll(content(json));
    fields.addAll(numbers(json, "v", "r", "s"));
    return fields;
  }

  private static List<Rlp.Item> accessList(JsonNode json) {
    List<Rlp.Item> fields = new ArrayList<>(numbers(json, "chainId", "nonce", "gasPrice", "gas"));
    fields.addAll(content(json));
    fields.add(accesses(json));
    fields.addAll(signature(json));
    return fields;
  }

  private static List<Rlp.Item> dynamicFee(JsonNode json) {
    List<Rlp.Item> fields = fees(json);
    fields.addAll(signature(json));
    return fields;
  }

  private static List<Rlp.Item> blobs(JsonNode json) {
    List<Rlp.Item> fields = fees(json);
    fields.addAll(numbers(json, "maxFeePerBlobGas"));
    fields.add(Json.list("blobVersionedHashes", json.path("blobVersionedHashes")));
    fields.addAll(signature(json));
    return fields;
  }

  private static List<Rlp.Item> delegations(JsonNode json) {
    List<Rlp.Item> fields = fees(json);
    List<Rlp.Item> signed = new ArrayList<>();
    for (JsonNode each : json.path("authorizationList")) {
      List<Rlp.Item> parts = new ArrayList<>(numbers(each, "chainId"));
      parts.add(Json.bytes(each, "address"));
      parts.addAll(numbers(each, "nonce"));
      parts.addAll(signature(each));
      signed.add(Rlp.list(parts));
    }
    fields.add(Rlp.list(signed));
    fields.addAll(signature(json));
    return fields;
  }

  private static List<Rlp.Item> fees(JsonNode json) {
    List<Rlp.Item> fields =
        new ArrayList<>(
            numbers(json, "chainId", "nonce", "maxPriorityFeePerGas", "maxFeePerGas", "gas"));
    fields.addAll(content(json));
    fields.add(accesses(json));
    return fields;
  }

  private static List<Rlp.Item> content(JsonNode json) {
    byte[] to = json.hasNonNull("to") ? Hex.decode("to", text(json, "to")) : new byte[0];
    return List.of(Rlp.text(to), Rlp.number(quantity(json, "value")), Json.bytes(json, "input"));
  }

  private static List<Rlp.Item> signature(JsonNode json) {
    String parity = json.hasNonNull("yParity") ? "yParity" : "v";
    return numbers(json, parity, "r", "s");
  }

  private static Rlp.Item accesses(JsonNode json) {
    List<Rlp.Item> entries = new ArrayList<>();
    for (JsonNode entry : json.path("accessList")) {
      entries.add(
          Rlp.list(
              List.of(
                  Json.bytes(entry, "address"),
                  Json.list("storageKeys", entry.path("storageKeys")))));
    }
    return Rlp.list(entries);
  }
}
