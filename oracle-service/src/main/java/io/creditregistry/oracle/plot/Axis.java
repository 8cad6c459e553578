package io.creditregistry.oracle.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One axis: a range of values, with ticks at round numbers.
 *
 * @param label what it shows, with its unit
 * @param low value at its start
 * @param high value at its end, above {@code low}
 * @param step distance between ticks
 * @param percent whether ticks are shown as percentages
 */
public record Axis(String label, double low, double high, double step, boolean percent) {
  private static final int MOST_TICKS = 8;

  /** Shares from 0 to 1. */
  public static Axis share(String label) {
    return new Axis(label, 0, 1, 0.2, true);
  }

  /** Shares from 0 to a round number above {@code high}, in percent. */
  public static Axis shareUpTo(String label, double high) {
    Axis round = round(label, 0, high);
    return new Axis(label, 0, round.high(), round.step(), true);
  }

  /** From and to round numbers around the values. */
  public static Axis round(String label, double low, double high) {
    double span = Math.max(high - low, 1e-9);
    double step = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span)));
    for (double part : new double[] {0.1, 0.2, 0.25, 0.5, 1, 2}) {
      if (span / (step * part) <= MOST_TICKS) {
        step *= part;
        break;
      }
    }
    double from = StrictMath.floor(low / step + 1e-9) * step;
    double to = StrictMath.ceil(high / step - 1e-9) * step;
    return new Axis(label, from, Math.max(to, from + step), step, false);
  }

  /** Where the value lies between the ends, 0 to 1. */
  double place(double value) {
    return (value - low) / (high - low);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    int count = (int) StrictMath.round((high - low) / step);
    for (int i = 0; i <= count; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  String text(double tick) {
    double shown = percent ? tick * 100 : tick;
    BigDecimal rounded =
        BigDecimal.valueOf(shown).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString().replace('-', '−') + (percent ? " %" : "");
  }
}
