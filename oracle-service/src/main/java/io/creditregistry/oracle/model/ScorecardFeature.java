package io.creditregistry.oracle.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line group of a scorecard: a feature's bins and what each is worth. All arrays have one entry
 * per bin.
 *
 * @param bins the bins
 * @param goods good rows of the development sample
 * @param bads bad rows of the development sample
 * @param woe weight of evidence, natural log of the bad share over the good share; positive is
 *     riskier
 * @param informationValue the feature's information value on the development sample
 * @param logOdds what the bin adds to the log-odds of being bad
 * @param points what the bin adds to the score, {@code round(-factor × logOdds)}
 * @param reason whether the feature may be named as a reason (never for protected attributes)
 */
public record ScorecardFeature(
    FeatureBins bins,
    int[] goods,
    int[] bads,
    double[] woe,
    double informationValue,
    double[] logOdds,
    int[] points,
    boolean reason) {

  public ScorecardFeature {
    int count = bins.count();
    if (goods.length != count
        || bads.length != count
        || woe.length != count
        || logOdds.length != count
        || points.length != count) {
      throw new ModelFileException(
          bins.feature(), "rows of different length", count + " entries per bin list");
    }
    for (int value : points) {
      if (value < Short.MIN_VALUE || value > Short.MAX_VALUE) {
        throw new ModelFileException(
            bins.feature() + ".points", Integer.toString(value), "a 16-bit integer");
      }
    }
  }

  /** The integer points of a bin that adds {@code logOdds}. */
  public static int roundedPoints(double logOdds, ScoreScale scale) {
    return (int) StrictMath.floor(-scale.factor() * logOdds + 0.5);
  }

  /** The most points that any bin of this feature gives. */
  public int maxPoints() {
    int max = points[0];
    for (int value : points) {
      max = Math.max(max, value);
    }
    return max;
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("bads", CanonicalJson.list(bads));
    json.put("bins", bins.toJson());
    json.put("goods", CanonicalJson.list(goods));
    json.put("informationValue", informationValue);
    json.put("logOdds", CanonicalJson.list(logOdds));
    json.put("points", CanonicalJson.list(points));
    json.put("reason", reason);
    json.put("woe", CanonicalJson.list(woe));
    return json;
  }

  static ScorecardFeature fromJson(ModelNode node) {
    node.exactly("bads", "bins", "goods", "informationValue", "logOdds", "points", "reason", "woe");
    return new ScorecardFeature(
        FeatureBins.fromJson(node.child("bins")),
        node.integers("goods"),
        node.integers("bads"),
        node.numbers("woe"),
        node.number("informationValue"),
        node.numbers("logOdds"),
        node.integers("points"),
        node.flag("reason"));
  }
}
