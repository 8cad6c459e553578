package io.creditregistry.oracle.applicant;

import tools.jackson.databind.JsonNode;

/** Reads a target that is an existing score from a schema. */
final class ScoreTargetReader {
  private static final int LEAST = 300;
  private static final int MOST = 850;
  private static final String EXPECTED =
      "[least, greatest], whole points from " + LEAST + " to " + MOST;

  private ScoreTargetReader() {}

  static ScoreTarget read(SchemaNode target) {
    JsonNode range = target.required("scores");
    boolean pair =
        range.isArray()
            && range.size() == 2
            && range.get(0).isIntegralNumber()
            && range.get(1).isIntegralNumber();
    int min = pair ? range.get(0).intValue() : 0;
    int max = pair ? range.get(1).intValue() : 0;
    if (min < LEAST || max > MOST || min >= max) {
      throw new SchemaException(target.at("scores"), SchemaNode.found(range), EXPECTED);
    }
    JsonNode bad = target.required("badBelow");
    if (!bad.isIntegralNumber() || bad.intValue() <= min || bad.intValue() > max) {
      throw new SchemaException(
          target.at("badBelow"),
          SchemaNode.found(bad),
          "points above " + min + " and at most " + max);
    }
    return new ScoreTarget(min, max, bad.intValue());
  }
}
