package io.creditregistry.contracts.model;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.model.Recomputed.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A sum of regression trees on the log-odds scale: values compared as 32-bit floats, leaves summed
 * as doubles in the trees' order, so that every machine gives the same points.
 */
record PublishedTrees(
    Bytes32 hash,
    Bytes32 schemaHash,
    double baseLogOdds,
    Scale scale,
    List<Input> inputs,
    List<Tree> trees)
    implements PublishedModel {

  /** How log-odds become points. */
  record Scale(int baseScore, double baseOdds, double pdo, int minPoints, int maxPoints) {
    double factor() {
      return pdo / StrictMath.log(2);
    }

    int points(double logOdds) {
      double exact = baseScore - factor() * (logOdds + StrictMath.log(baseOdds));
      return Math.clamp((long) StrictMath.floor(exact + 0.5), minPoints, maxPoints);
    }
  }

  /**
   * What the trees compare of a feature. {@code whole}: the value, for a category its code; {@code
   * ordinary}: a number that is no special code, else nothing; {@code special}: which special code
   * it is, counted from 1, 0 for none.
   */
  record Input(String feature, String part, double[] codes, double[] specials, boolean reason) {
    float encode(DisclosedFeatures features) {
      double value = codes.length == 0 ? features.number(feature) : features.category(feature);
      if (Double.isNaN(value)) {
        return Float.NaN;
      }
      return switch (part) {
        case "whole" -> (float) (codes.length == 0 ? value : codes[(int) value]);
        case "ordinary" -> special(value) == 0 ? (float) value : Float.NaN;
        case "special" -> special(value);
        default ->
            throw new IllegalArgumentException(
                "model: expected part whole, ordinary or special but found '" + part + "'");
      };
    }

    private int special(double value) {
      for (int i = 0; i < specials.length; i++) {
        if (specials[i] == value) {
          return i + 1;
        }
      }
      return 0;
    }
  }

  /** One tree, a row per node; a leaf compares no input (-1). */
  record Tree(
      int[] input, double[] threshold, int[] left, int[] right, int[] missingLeft, double[] value) {
    static Tree read(JsonNode node) {
      return new Tree(
          integers(node, "input"),
          Bins.numbers(node.path("threshold")),
          integers(node, "left"),
          integers(node, "right"),
          integers(node, "missingLeft"),
          Bins.numbers(node.path("value")));
    }

    private static int[] integers(JsonNode node, String field) {
      return node.path(field).valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    /** The sum's part of the leaf reached; each step's change is added to its feature's share. */
    double walk(float[] encoded, int[] featureOf, double[] shares) {
      int at = 0;
      while (input[at] >= 0) {
        float found = encoded[input[at]];
        boolean goesLeft =
            Float.isNaN(found) ? missingLeft[at] == 1 : found < (float) threshold[at];
        int next = goesLeft ? left[at] : right[at];
        if (next <= at) {
          throw new IllegalArgumentException("model: a tree's node " + at + " leads back");
        }
        shares[featureOf[input[at]]] += value[next] - value[at];
        at = next;
      }
      return value[at];
    }
  }

  static PublishedTrees read(Bytes32 hash, JsonNode model) {
    List<Input> inputs = new ArrayList<>();
    for (JsonNode input : model.path("inputs")) {
      inputs.add(
          new Input(
              input.path("feature").asString(),
              input.path("part").asString("whole"),
              Bins.numbers(input.path("codes")),
              Bins.numbers(input.path("specials")),
              input.path("reason").asBoolean()));
    }
    JsonNode scale = model.path("scale");
    return new PublishedTrees(
        hash,
        Bytes32.of(model.path("schemaHash").asString()),
        model.path("baseLogOdds").asDouble(),
        new Scale(
            scale.path("baseScore").asInt(),
            scale.path("baseOdds").asDouble(),
            scale.path("pdo").asDouble(),
            scale.path("minPoints").asInt(),
            scale.path("maxPoints").asInt()),
        inputs,
        model.path("trees").valueStream().map(Tree::read).toList());
  }

  @Override
  public Optional<List<Loss>> lossesOf(int[] bins) {
    return Optional.empty();
  }

  @Override
  public Recomputed score(DisclosedFeatures features) {
    List<String> names = inputs.stream().map(Input::feature).distinct().toList();
    float[] encoded = new float[inputs.size()];
    int[] featureOf = new int[inputs.size()];
    boolean[] nameable = new boolean[names.size()];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = inputs.get(i).encode(features);
      featureOf[i] = names.indexOf(inputs.get(i).feature());
      nameable[featureOf[i]] = inputs.get(i).reason();
    }
    double[] shares = new double[names.size()];
    double logOdds = baseLogOdds;
    for (Tree tree : trees) {
      logOdds += tree.walk(encoded, featureOf, shares);
    }
    int[] lost = new int[shares.length];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = (int) StrictMath.floor(scale.factor() * shares[i] + 0.5);
    }
    return new Recomputed(
        scale.points(logOdds), List.of(), Recomputed.weightiest(names, lost, nameable));
  }
}
