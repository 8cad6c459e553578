package io.creditregistry.oracle.stability;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an index asks for, in the industry's three steps. */
public enum StabilityVerdict {
  /** Below 0.10: no change worth a look. */
  STABLE,
  /** From 0.10 up to 0.25: find out why. */
  WATCH,
  /** Above 0.25: the population is another one. */
  ACT;

  private static final double WATCH_FROM = 0.10;
  private static final double ACT_ABOVE = 0.25;

  /** The verdict on an index. */
  public static StabilityVerdict of(double index) {
    return index > ACT_ABOVE ? ACT : index >= WATCH_FROM ? WATCH : STABLE;
  }

  /** The verdict in lower case. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
