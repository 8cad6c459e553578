package io.creditregistry.contracts.block;

import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.trie.Rlp;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Fields of a node's JSON; every method throws IllegalArgumentException that names the field. */
final class Json {
  private Json() {}

  static String text(JsonNode json, String field) {
    if (!json.hasNonNull(field) || !json.get(field).isString()) {
      throw new IllegalArgumentException("field " + field + " is missing");
    }
    return json.get(field).asString();
  }

  static BigInteger quantity(JsonNode json, String field) {
    String text = text(json, field);
    if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
      throw new IllegalArgumentException(field + ": expected a quantity but found " + text);
    }
    return new BigInteger(text.substring(2), 16);
  }

  static Rlp.Item bytes(JsonNode json, String field) {
    return Rlp.text(Hex.decode(field, text(json, field)));
  }

  static List<Rlp.Item> numbers(JsonNode json, String... fields) {
    List<Rlp.Item> numbers = new ArrayList<>();
    for (String field : fields) {
      numbers.add(Rlp.number(quantity(json, field)));
    }
    return numbers;
  }

  /** A list of byte strings, such as topics. */
  static Rlp.Item list(String field, JsonNode list) {
    List<Rlp.Item> items = new ArrayList<>();
    list.forEach(each -> items.add(Rlp.text(Hex.decode(field, each.asString()))));
    return Rlp.list(items);
  }

  static byte[] typed(int type, Rlp.Item payload) {
    byte[] encoded = Rlp.encode(payload);
    if (type == 0) {
      return encoded;
    }
    byte[] raw = new byte[encoded.length + 1];
    raw[0] = (byte) type;
    System.arraycopy(encoded, 0, raw, 1, encoded.length);
    return raw;
  }
}
