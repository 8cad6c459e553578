package io.creditregistry.contracts.json;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object read field by field: each expected field must be there once and of its kind, and
 * none besides. Errors are {@link IllegalArgumentException}s that name the field's path.
 */
public final class StrictJson {
  /** Reads without leniency; writes what it reads. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String path;
  private final JsonNode object;
  private final Set<String> read = new HashSet<>();

  private StrictJson(String path, JsonNode object) {
    if (!object.isObject()) {
      throw new IllegalArgumentException(
          (path.isEmpty() ? "the file" : path) + ": expected a JSON object");
    }
    this.path = path;
    this.object = object;
  }

  /** Reads a file that is one object. */
  public static StrictJson parse(String json) {
    try {
      return new StrictJson("", MAPPER.readTree(json));
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException(
          "the file is not JSON: " + malformed.getOriginalMessage(), malformed);
    }
  }

  private JsonNode field(String name) {
    read.add(name);
    if (!object.hasNonNull(name)) {
      throw new IllegalArgumentException(path(name) + ": expected a value but found none");
    }
    return object.get(name);
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Whether the optional field is there. */
  public boolean has(String name) {
    read.add(name);
    return object.hasNonNull(name);
  }

  /** The object in a field. */
  public StrictJson object(String name) {
    return new StrictJson(path(name), field(name));
  }

  /** The objects in a list. */
  public List<StrictJson> objects(String name) {
    return list(name, StrictJson::new);
  }

  /** A whole number from 0. */
  public long number(String name) {
    JsonNode value = field(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw new IllegalArgumentException(
          path(name) + ": expected a whole number from 0 but found " + value);
    }
    return value.longValue();
  }

  /** A whole number from 0 that an int holds. */
  public int smallNumber(String name) {
    long value = number(name);
    if (value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          path(name) + ": expected at most " + Integer.MAX_VALUE + " but found " + value);
    }
    return (int) value;
  }

  /** The text in a field. */
  public String text(String name) {
    return text(path(name), field(name));
  }

  /** Bytes, as 0x and hexadecimal. */
  public byte[] bytes(String name) {
    return Hex.decode(path(name), text(name));
  }

  /** Thirty-two bytes, as 0x and hexadecimal. */
  public Bytes32 bytes32(String name) {
    return bytes32(path(name), field(name));
  }

  /** An address, as 0x and hexadecimal. */
  public Address address(String name) {
    return address(path(name), field(name));
  }

  /** A list of bytes. */
  public List<byte[]> byteLists(String name) {
    return list(name, (at, node) -> Hex.decode(at, text(at, node)));
  }

  /** A list of words. */
  public List<Bytes32> bytes32s(String name) {
    return list(name, StrictJson::bytes32);
  }

  /** A list of addresses. */
  public List<Address> addresses(String name) {
    return list(name, StrictJson::address);
  }

  /** Fails if the object holds a field that was not asked for. */
  public void end() {
    for (String name : object.propertyNames()) {
      if (!read.contains(name)) {
        throw new IllegalArgumentException(path(name) + ": not a field of this format");
      }
    }
  }

  private <T> List<T> list(String name, BiFunction<String, JsonNode, T> reader) {
    JsonNode array = field(name);
    if (!array.isArray()) {
      throw new IllegalArgumentException(path(name) + ": expected a list");
    }
    List<T> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(reader.apply(path(name) + "[" + i + "]", array.get(i)));
    }
    return items;
  }

  private static String text(String at, JsonNode node) {
    if (!node.isString()) {
      throw new IllegalArgumentException(at + ": expected text but found " + node);
    }
    return node.asString();
  }

  private static Bytes32 bytes32(String at, JsonNode node) {
    return Bytes32.of(Hex.decode(at, text(at, node), Bytes32.WIDTH));
  }

  private static Address address(String at, JsonNode node) {
    return Address.of(Hex.decode(at, text(at, node), Address.WIDTH));
  }
}
