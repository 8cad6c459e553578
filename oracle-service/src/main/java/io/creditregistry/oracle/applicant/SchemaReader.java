package io.creditregistry.oracle.applicant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a feature schema from YAML and refuses what it does not know and what contradicts itself.
 */
public final class SchemaReader {
  private static final int MAX_BYTES = 1 << 20;
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private SchemaReader() {}

  /**
   * Reads one schema.
   *
   * @param yaml UTF-8 YAML, at most 1 MiB; not closed
   * @throws SchemaException if it cannot be parsed, has unknown keys or contradicts itself
   */
  public static FeatureSchema read(InputStream yaml) {
    JsonNode tree = parse(yaml);
    if (tree == null || !tree.isObject()) {
      throw new SchemaException(
          "schema", "no mapping", "a YAML mapping with id, format, target, features");
    }
    SchemaNode root =
        new SchemaNode(tree, "")
            .allow(
                Set.of(
                    "id",
                    "title",
                    "source",
                    "synthetic",
                    "format",
                    "reference",
                    "target",
                    "features"));
    FeatureSchema schema =
        new FeatureSchema(
            id(root),
            root.text("title"),
            root.text("source", ""),
            root.flag("synthetic", false),
            format(root.child("format")),
            root.has("reference") ? Optional.of(root.text("reference")) : Optional.empty(),
            target(root.child("target")),
            features(root));
    SchemaConsistency.check(schema);
    return schema;
  }

  private static JsonNode parse(InputStream yaml) {
    try {
      byte[] bytes = yaml.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new SchemaException("schema", "more than 1 MiB", "at most 1 MiB of YAML");
      }
      return YAML.readTree(bytes);
    } catch (JacksonException e) {
      throw new SchemaException(
          "schema", InputException.shorten(e.getOriginalMessage()), "well-formed YAML");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(SchemaNode root) {
    String id = root.text("id");
    if (!id.matches("[a-z][a-z0-9_-]{0,39}")) {
      throw new SchemaException(
          "id", InputException.shorten(id), "lower-case letters, digits, _ and -, at most 40");
    }
    return id;
  }

  private static FileFormat format(SchemaNode node) {
    node.allow(Set.of("delimiter", "header", "columns", "missing"));
    List<String> columns = node.texts("columns");
    distinct(node.at("columns"), columns);
    Set<String> missing =
        node.has("missing") ? new HashSet<>(node.texts("missing")) : new HashSet<>();
    missing.add("");
    return new FileFormat(
        node.choice("delimiter", FileFormat.Delimiter.class, null),
        node.flag("header", true),
        columns,
        missing);
  }

  private static Target target(SchemaNode node) {
    if (node.has("scores")) {
      node.allow(Set.of("column", "scores", "badBelow"));
      return new Target(
          node.text("column"), Set.of(), Set.of(), Optional.of(ScoreTargetReader.read(node)));
    }
    node.allow(Set.of("column", "good", "bad"));
    List<String> good = node.texts("good");
    List<String> bad = node.texts("bad");
    List<String> all = new ArrayList<>(good);
    all.addAll(bad);
    distinct(node.at("good") + " and bad", all);
    return new Target(node.text("column"), Set.copyOf(good), Set.copyOf(bad), Optional.empty());
  }

  private static List<Feature> features(SchemaNode root) {
    JsonNode list = root.required("features");
    if (!list.isArray() || list.isEmpty() || list.size() > 255) {
      throw new SchemaException("features", SchemaNode.found(list), "a list of 1 to 255 features");
    }
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      features.add(FeatureReader.read(new SchemaNode(list.get(i), "features[" + i + "]")));
    }
    distinct("features.name", features.stream().map(Feature::name).toList());
    distinct("features.column", features.stream().map(Feature::column).toList());
    distinct("features.reason.code", features.stream().map(Feature::reasonCode).toList());
    return features;
  }

  static void distinct(String field, List<String> values) {
    Set<String> seen = new HashSet<>();
    for (String value : values) {
      if (!seen.add(value)) {
        throw new SchemaException(
            field, InputException.shorten(value) + " twice", "distinct values");
      }
    }
  }
}
