package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.Vectors;
import io.creditregistry.contracts.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shared vector of a bundle with its trust anchors. Its keys were made for it and forgotten, so
 * it is written anew only when the format changes: run {@code BundleTest} with {@code
 * BUNDLE_VECTOR=write} in the environment.
 */
final class BundleVector {
  private static final Path FILE = Path.of("src", "test", "vectors", "bundle.json");

  private BundleVector() {}

  static void write(String bundle, TrustAnchors anchors) {
    ObjectNode vector = StrictJson.MAPPER.createObjectNode();
    vector.put(
        "description", "A bundle with disclosure and its trust anchors; see docs/protocol.md");
    vector.set("trust", StrictJson.MAPPER.readTree(anchors.toJson()));
    vector.set("bundle", StrictJson.MAPPER.readTree(bundle));
    try {
      Files.writeString(
          FILE,
          StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(vector) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static String bundle() {
    return Vectors.file("bundle").get("bundle").toString();
  }

  static TrustAnchors anchors() {
    return TrustAnchors.parse(Vectors.file("bundle").get("trust").toString());
  }
}
