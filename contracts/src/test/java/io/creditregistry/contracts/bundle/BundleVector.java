package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.Vectors;
import io.creditregistry.contracts.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shared vectors: a bundle of the first format, which stands as it was written, and one bundle
 * for each way in which a record comes. The keys were made for them and forgotten, so that the
 * latter are written anew only when the format changes: run {@code BundleTest} with {@code
 * BUNDLE_VECTOR=write} in the environment.
 */
final class BundleVector {
  private static final Path KINDS = Path.of("src", "test", "vectors", "bundle-kinds.json");

  private BundleVector() {}

  static void write(Map<String, String> bundles, TrustAnchors anchors) {
    ObjectNode vector = StrictJson.MAPPER.createObjectNode();
    vector.put(
        "description",
        "A bundle for each way in which a record comes, and their trust anchors; see"
            + " docs/protocol.md");
    vector.set("trust", StrictJson.MAPPER.readTree(anchors.toJson()));
    ArrayNode cases = vector.putArray("cases");
    bundles.forEach(
        (name, bundle) ->
            cases.addObject().put("name", name).set("bundle", StrictJson.MAPPER.readTree(bundle)));
    try {
      Files.writeString(
          KINDS,
          StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(vector) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static String bundle() {
    return Vectors.file("bundle").get("bundle").toString();
  }

  static TrustAnchors anchors() {
    return anchors("bundle");
  }

  static TrustAnchors anchors(String vector) {
    return TrustAnchors.parse(Vectors.file(vector).get("trust").toString());
  }
}
