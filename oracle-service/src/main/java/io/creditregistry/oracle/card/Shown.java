package io.creditregistry.oracle.card;

import io.creditregistry.oracle.evaluation.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the page shows them, rounded half up, with a true minus sign. */
final class Shown {
  private Shown() {}

  static String decimals(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.toPlainString().replace('-', '−');
  }

  static String percent(double share) {
    return decimals(share * 100, 1) + " %";
  }

  static String interval(Interval interval) {
    return decimals(interval.low(), 4) + " – " + decimals(interval.high(), 4);
  }

  /** A p-value; very small ones as a bound. */
  static String pValue(double p) {
    return p < 0.001 ? "< 0.001" : decimals(p, 3);
  }

  /** With a thin space between thousands. */
  static String count(long rows) {
    StringBuilder text = new StringBuilder(Long.toString(rows));
    for (int i = text.length() - 3; i > 0; i -= 3) {
      text.insert(i, '\u202f');
    }
    return text.toString();
  }
}
