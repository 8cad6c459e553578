package io.creditregistry.oracle.model;

/**
 * Numbers as ECMAScript's Number::toString writes them, which RFC 8785 section 3.2.2.3 prescribes.
 */
final class EcmaNumber {
  private EcmaNumber() {}

  /**
   * The shortest decimal that reads back as {@code value}.
   *
   * @throws IllegalArgumentException for NaN and the infinities, which JSON cannot write
   */
  static String format(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "a JSON number: expected a finite value but found " + value);
    }
    if (value == 0) {
      return "0";
    }
    // Double.toString gives the shortest digits since JDK 19; only the layout differs.
    String text = Double.toString(Math.abs(value));
    int e = text.indexOf('E');
    int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
    String mantissa = e < 0 ? text : text.substring(0, e);
    int dot = mantissa.indexOf('.');
    String digits = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    int point = dot + exponent;
    int leading = 0;
    while (digits.charAt(leading) == '0') {
      leading++;
    }
    digits = digits.substring(leading).replaceAll("0+$", "");
    point -= leading;
    if (digits.length() == 2) {
      // Double.toString prefers two digits where one would do: 4.9E-324 for 5e-324.
      int first = digits.charAt(0) - '0';
      int nearest = digits.charAt(1) < '5' ? first : first + 1;
      for (int digit : new int[] {nearest, 2 * first + 1 - nearest}) {
        if (Double.parseDouble(digit + "E" + (point - 1)) == Math.abs(value)) {
          digits = digit == 10 ? "1" : Integer.toString(digit);
          point += digit / 10;
          break;
        }
      }
    }
    return (value < 0 ? "-" : "") + layOut(digits, point);
  }

  /** Lays out 0.digits × 10^point. */
  private static String layOut(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
    return count == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
  }
}
