package io.creditregistry.oracle.model;

import io.creditregistry.oracle.applicant.Feature;
import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.applicant.InputException;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a model's canonical JSON strictly. */
final class ModelFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ModelFile() {}

  static ScoringModel read(String json, FeatureSchema schema) {
    ModelNode node = new ModelNode(parse(json), "");
    ScoringModel model =
        switch (node.text("kind")) {
          case Scorecard.KIND -> Scorecard.fromJson(node);
          case BoostedTrees.KIND -> BoostedTrees.fromJson(node);
          default ->
              throw new ModelFileException(
                  "kind",
                  InputException.shorten(node.text("kind")),
                  Scorecard.KIND + " or " + BoostedTrees.KIND);
        };
    if (!model.toCanonicalJson().equals(json)) {
      throw new ModelFileException(
          "text", "another notation", "RFC 8785 canonical JSON, byte for byte");
    }
    model.requireSchema(schema);
    checkInputs(model, schema);
    return model;
  }

  private static JsonNode parse(String json) {
    try {
      JsonNode tree = JSON.readTree(json);
      if (tree == null || !tree.isObject()) {
        throw new ModelFileException("text", "no object", "a model's JSON object");
      }
      return tree;
    } catch (JacksonException e) {
      throw new ModelFileException(
          "text", InputException.shorten(e.getOriginalMessage()), "complete JSON");
    }
  }

  private static void checkInputs(ScoringModel model, FeatureSchema schema) {
    switch (model) {
      case Scorecard scorecard ->
          scorecard.features().stream()
              .map(ScorecardFeature::bins)
              .forEach(
                  bins -> {
                    Feature feature = feature(schema, bins.feature(), bins.position());
                    boolean fits =
                        feature.isNumeric() == bins.numeric()
                            && bins.groups().length == feature.categories().size();
                    require(fits, bins.feature());
                  });
      case BoostedTrees trees ->
          trees
              .treeInputs()
              .forEach(
                  input -> {
                    Feature feature = feature(schema, input.feature(), input.position());
                    require(input.codes().length == feature.categories().size(), input.feature());
                    require(
                        Arrays.stream(input.specials())
                            .allMatch(special -> feature.specialIndex(special) >= 0),
                        input.feature());
                  });
    }
  }

  private static Feature feature(FeatureSchema schema, String name, int position) {
    require(position >= 0 && position == schema.indexOf(name), name);
    return schema.features().get(position);
  }

  private static void require(boolean fits, String feature) {
    if (!fits) {
      throw new ModelFileException(
          InputException.shorten(feature),
          "an input that the schema describes otherwise",
          "the schema's own");
    }
  }
}
