package io.creditregistry.contracts.model;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.model.Recomputed.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A scorecard: {@code clamp(basePoints + Σ points[bin])}.
 *
 * @param lines one per feature, in the order of the table on chain
 */
record PublishedScorecard(
    Bytes32 hash,
    Bytes32 schemaHash,
    int basePoints,
    int minPoints,
    int maxPoints,
    List<Line> lines)
    implements PublishedModel {

  /** A feature's bins and their points. */
  record Line(Bins bins, int[] points, boolean reason) {}

  static PublishedScorecard read(Bytes32 hash, JsonNode model) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode feature : model.path("features")) {
      lines.add(
          new Line(
              Bins.read(feature.path("bins")),
              feature.path("points").valueStream().mapToInt(JsonNode::asInt).toArray(),
              feature.path("reason").asBoolean()));
    }
    return new PublishedScorecard(
        hash,
        Bytes32.of(model.path("schemaHash").asString()),
        model.path("basePoints").asInt(),
        model.path("scale").path("minPoints").asInt(),
        model.path("scale").path("maxPoints").asInt(),
        lines);
  }

  @Override
  public Recomputed score(DisclosedFeatures features) {
    int[] bins = lines.stream().mapToInt(line -> line.bins().of(features)).toArray();
    long sum = basePoints;
    for (int i = 0; i < bins.length; i++) {
      sum += lines.get(i).points()[bins[i]];
    }
    return new Recomputed(
        Math.clamp(sum, minPoints, maxPoints), IntStream.of(bins).boxed().toList(), losses(bins));
  }

  @Override
  public Optional<List<Loss>> lossesOf(int[] bins) {
    return Optional.of(losses(bins));
  }

  private List<Loss> losses(int[] bins) {
    int[] lost = new int[lines.size()];
    boolean[] nameable = new boolean[lines.size()];
    for (int i = 0; i < lost.length; i++) {
      int[] points = lines.get(i).points();
      lost[i] = Arrays.stream(points).max().orElse(0) - points[bins[i]];
      nameable[i] = lines.get(i).reason();
    }
    return Recomputed.weightiest(
        lines.stream().map(line -> line.bins().feature()).toList(), lost, nameable);
  }
}
