package io.creditregistry.oracle.stability;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What an index asks for, in the industry's three steps, mildest first. */
public enum StabilityVerdict {
  /** Too few rows: chance alone would come near the first threshold. */
  TOO_FEW,
  /** Below 0.10: no change worth a look. */
  STABLE,
  /** From 0.10 up to 0.25: find out why. */
  WATCH,
  /** Above 0.25: the population is another one. */
  ACT;

  private static final double WATCH_FROM = 0.10;
  private static final double ACT_ABOVE = 0.25;

  /** The verdict on two counts of the same bins; {@link #TOO_FEW} where either has no rows. */
  public static StabilityVerdict of(long[] base, long[] recent) {
    long baseRows = Arrays.stream(base).sum();
    long recentRows = Arrays.stream(recent).sum();
    if (baseRows == 0
        || recentRows == 0
        || StabilityIndex.expectedByChance(base.length, baseRows, recentRows) > WATCH_FROM / 2) {
      return TOO_FEW;
    }
    double index = StabilityIndex.of(base, recent);
    return index > ACT_ABOVE ? ACT : index >= WATCH_FROM ? WATCH : STABLE;
  }

  /** The verdict in lower case, with hyphens. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The verdict with this text. */
  @JsonCreator
  static StabilityVerdict parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
