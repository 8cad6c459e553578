package io.creditregistry.oracle.calibration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which calibration a model gets. */
public enum CalibrationChoice {
  /** The model's own probabilities. */
  NONE,
  /** A straight line on the log-odds scale. */
  PLATT,
  /** Steps that never fall. */
  ISOTONIC,
  /** The beta family. */
  BETA,
  /** The winner of {@link CalibrationContest}, which may be none. */
  BEST;

  /** All names as a person types them. */
  public static final String NAMES = "none, platt, isotonic, beta or best";

  /** The choice as a person types it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice with this name; empty for an unknown one. */
  public static Optional<CalibrationChoice> named(String text) {
    return Arrays.stream(values()).filter(choice -> choice.text().equals(text)).findFirst();
  }
}
