package io.creditregistry.oracle.applicant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The feature schemas that ship with the project. */
public final class FeatureSchemas {
  private static final List<String> IDS =
      List.of(
          "german",
          "south_german",
          "australian",
          "taiwan",
          "heloc",
          "give-me-some-credit",
          "synthetic",
          "synthetic-score");
  private static final Map<String, FeatureSchema> READ = new ConcurrentHashMap<>();

  private FeatureSchemas() {}

  /** The names {@link #named} knows. */
  public static List<String> ids() {
    return IDS;
  }

  /**
   * The shipped schema with this id.
   *
   * @throws SchemaException if no shipped schema has it
   */
  public static FeatureSchema named(String id) {
    if (!IDS.contains(id)) {
      throw new SchemaException("schema", InputException.shorten(id), "one of " + IDS);
    }
    return READ.computeIfAbsent(id, FeatureSchemas::load);
  }

  private static FeatureSchema load(String id) {
    try (InputStream in = FeatureSchemas.class.getResourceAsStream("/schemas/" + id + ".yaml")) {
      return SchemaReader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
