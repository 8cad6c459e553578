package io.creditregistry.contracts;

import io.creditregistry.contracts.bytes.Hex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vector files that the Solidity, Java and JavaScript tests share. */
public final class Vectors {
  private static final Path FOLDER = Path.of("src", "test", "vectors");

  private Vectors() {}

  /** The file's content. */
  public static JsonNode file(String name) {
    try {
      return JsonMapper.shared().readTree(Files.readAllBytes(FOLDER.resolve(name + ".json")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The entries of one list of a file. */
  public static Stream<JsonNode> cases(String name, String list) {
    return StreamSupport.stream(file(name).get(list).spliterator(), false);
  }

  public static byte[] bytes(JsonNode object, String field) {
    return Hex.decode(field, object.get(field).asString());
  }

  public static String text(JsonNode object, String field) {
    return object.get(field).asString();
  }
}
