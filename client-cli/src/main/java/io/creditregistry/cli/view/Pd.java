package io.creditregistry.cli.view;

import java.util.Locale;

/** Shows a probability of default. */
public final class Pd {

  private Pd() {}

  /** Basis points (0 to 10000) as per cent with two decimals. */
  public static String text(int pdBps) {
    return String.format(Locale.ROOT, "%.2f %%", pdBps / 100.0);
  }
}
