package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.trie.Rlp;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rebuilds a transaction's signed bytes from what {@code eth_getTransactionByHash} answers. */
final class TransactionJson {
  private TransactionJson() {}

  /**
   * The transaction with its bytes.
   *
   * @throws IllegalArgumentException if its type is not 0, 1 or 2, a field is missing, or the bytes
   *     do not hash to the given hash
   */
  static PublishingTransaction read(JsonNode json) {
    int type = json.hasNonNull("type") ? quantity(json, "type").intValueExact() : 0;
    byte[] raw =
        switch (type) {
          case 0 -> Rlp.encode(Rlp.list(legacy(json)));
          case 1 -> typed(1, accessList(json));
          case 2 -> typed(2, dynamicFee(json));
          default ->
              throw new IllegalArgumentException(
                  "transaction: expected type 0, 1 or 2 but found " + type);
        };
    PublishingTransaction transaction =
        new PublishingTransaction(Bytes32.of(text(json, "hash")), raw);
    if (!transaction.isConsistent()) {
      throw new IllegalArgumentException(
          "transaction: the fields given do not hash to " + transaction.hash());
    }
    return transaction;
  }

  private static byte[] typed(int type, List<Rlp.Item> fields) {
    byte[] payload = Rlp.encode(Rlp.list(fields));
    byte[] raw = new byte[payload.length + 1];
    raw[0] = (byte) type;
    System.arraycopy(payload, 0, raw, 1, payload.length);
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
    List<Rlp.Item> fields =
        new ArrayList<>(
            numbers(json, "chainId", "nonce", "maxPriorityFeePerGas", "maxFeePerGas", "gas"));
    fields.addAll(content(json));
    fields.add(accesses(json));
    fields.addAll(signature(json));
    return fields;
  }

  private static List<Rlp.Item> content(JsonNode json) {
    byte[] to = json.hasNonNull("to") ? Hex.decode("to", text(json, "to")) : new byte[0];
    return List.of(
        Rlp.text(to),
        Rlp.number(quantity(json, "value")),
        Rlp.text(Hex.decode("input", text(json, "input"))));
  }

  private static List<Rlp.Item> signature(JsonNode json) {
    String parity = json.hasNonNull("yParity") ? "yParity" : "v";
    return numbers(json, parity, "r", "s");
  }

  private static Rlp.Item accesses(JsonNode json) {
    List<Rlp.Item> entries = new ArrayList<>();
    for (JsonNode entry : json.path("accessList")) {
      List<Rlp.Item> keys = new ArrayList<>();
      entry
          .path("storageKeys")
          .forEach(key -> keys.add(Rlp.text(Hex.decode("storageKeys", key.asString()))));
      byte[] address = Hex.decode("address", text(entry, "address"));
      entries.add(Rlp.list(List.of(Rlp.text(address), Rlp.list(keys))));
    }
    return Rlp.list(entries);
  }

  private static List<Rlp.Item> numbers(JsonNode json, String... fields) {
    List<Rlp.Item> numbers = new ArrayList<>();
    for (String field : fields) {
      numbers.add(Rlp.number(quantity(json, field)));
    }
    return numbers;
  }

  private static BigInteger quantity(JsonNode json, String field) {
    String text = text(json, field);
    if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
      throw new IllegalArgumentException(field + ": expected a quantity but found " + text);
    }
    return new BigInteger(text.substring(2), 16);
  }

  private static String text(JsonNode json, String field) {
    if (!json.hasNonNull(field)) {
      throw new IllegalArgumentException("transaction: field " + field + " is missing");
    }
    return json.get(field).asString();
  }
}
