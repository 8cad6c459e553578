package io.creditregistry.contracts.registry;

import java.math.BigInteger;

/**
 * What is promised for a model version when it is registered (protocol.md, "Model policy").
 *
 * @param activatesAt uint40, Unix seconds: first moment at which it may score
 * @param minPoints least score points of a record, 300 or more
 * @param maxPoints most score points of a record, 850 or less
 * @param maxStepPoints largest change of a subject's points between two records, at least 1
 * @param maxMovedShareBps largest share of a batch's records that may move, 1..10000
 * @param heartbeatSeconds longest time between two records of a subject, at least 1
 * @param deviationPoints change of points that calls for a new record earlier; 0 for any
 */
public record ModelPolicy(
    long activatesAt,
    int minPoints,
    int maxPoints,
    int maxStepPoints,
    int maxMovedShareBps,
    long heartbeatSeconds,
    int deviationPoints) {
  public static final int MIN_POINTS = 300;
  public static final int MAX_POINTS = 850;
  public static final int ALL_BPS = 10_000;

  private static final int MAX_UINT16 = 0xffff;

  /** Rejects a value that the contract would refuse: {@link IllegalArgumentException}. */
  public ModelPolicy {
    requireRange("activatesAt", activatesAt, 0, RegisteredModel.NEVER);
    requireRange("minPoints", minPoints, MIN_POINTS, MAX_POINTS);
    requireRange("maxPoints", maxPoints, minPoints, MAX_POINTS);
    requireRange("maxStepPoints", maxStepPoints, 1, MAX_UINT16);
    requireRange("maxMovedShareBps", maxMovedShareBps, 1, ALL_BPS);
    requireRange("heartbeatSeconds", heartbeatSeconds, 1, 0xffff_ffffL);
    requireRange("deviationPoints", deviationPoints, 0, MAX_UINT16);
  }

  /** Every record passes; to be renewed every 90 days. */
  public static ModelPolicy from(long activatesAt) {
    return new ModelPolicy(
        activatesAt,
        MIN_POINTS,
        MAX_POINTS,
        MAX_POINTS - MIN_POINTS,
        ALL_BPS,
        DeploymentPlan.DEFAULT_MAX_AGE,
        0);
  }

  /**
   * Takes the policy's part of a model's word apart.
   *
   * @throws IllegalArgumentException if it is no word that the contract writes
   */
  public static ModelPolicy decode(BigInteger word) {
    return new ModelPolicy(
        bits(word, 0, 40),
        (int) bits(word, 80, 16),
        (int) bits(word, 96, 16),
        (int) bits(word, 112, 16),
        (int) bits(word, 128, 16),
        bits(word, 144, 32),
        (int) bits(word, 176, 16));
  }

  private static long bits(BigInteger word, int from, int width) {
    return word.shiftRight(from)
        .and(BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE))
        .longValueExact();
  }

  private static void requireRange(String field, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          field + ": expected " + least + ".." + most + " but found " + value);
    }
  }
}
