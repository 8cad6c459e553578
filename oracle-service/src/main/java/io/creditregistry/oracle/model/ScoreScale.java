package io.creditregistry.oracle.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How log-odds become score points: {@code baseScore} at good:bad odds of {@code baseOdds}, and
 * {@code pdo} points more for each doubling of the odds; then clamped.
 *
 * @param baseScore points at the base odds
 * @param baseOdds good:bad odds at the base score
 * @param pdo points to double the odds
 * @param minPoints lowest score
 * @param maxPoints highest score
 */
public record ScoreScale(int baseScore, double baseOdds, double pdo, int minPoints, int maxPoints) {
  /** 600 points at 50:1, 20 points to double the odds, 300 to 850. */
  public static final ScoreScale DEFAULT = new ScoreScale(600, 50, 20, 300, 850);

  public ScoreScale {
    if (!(baseOdds > 0)
        || !(pdo > 0)
        || minPoints < 0
        || minPoints >= maxPoints
        || maxPoints > 65_535) {
      throw new ModelFileException(
          "scale",
          "base odds " + baseOdds + ", pdo " + pdo + ", " + minPoints + ".." + maxPoints,
          "positive odds and pdo, 0 <= minPoints < maxPoints <= 65535");
    }
  }

  /** Points for one unit of log-odds of being good. */
  public double factor() {
    return pdo / StrictMath.log(2);
  }

  /** Unrounded, unclamped points at the given log-odds of being bad. */
  public double points(double logOdds) {
    return baseScore - factor() * (logOdds + StrictMath.log(baseOdds));
  }

  /** The log-odds of being bad at which {@link #points} gives these points. */
  public double logOdds(double points) {
    return (baseScore - points) / factor() - StrictMath.log(baseOdds);
  }

  /** The points within the scale's bounds. */
  public int clamp(long points) {
    return (int) Math.max(minPoints, Math.min(maxPoints, points));
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("baseOdds", baseOdds);
    json.put("baseScore", baseScore);
    json.put("maxPoints", maxPoints);
    json.put("minPoints", minPoints);
    json.put("pdo", pdo);
    return json;
  }

  static ScoreScale fromJson(ModelNode node) {
    node.exactly("baseOdds", "baseScore", "maxPoints", "minPoints", "pdo");
    return new ScoreScale(
        node.integer("baseScore"),
        node.number("baseOdds"),
        node.number("pdo"),
        node.integer("minPoints"),
        node.integer("maxPoints"));
  }
}
