package io.creditregistry.oracle.applicant;

/**
 * Strict decimal numbers: digits with an optional sign, point and exponent; no NaN, infinity, hex
 * or locale forms.
 */
final class Numbers {
  private static final int MAX_LENGTH = 40;

  private Numbers() {}

  /**
   * The number that {@code text} writes, or null where it writes none or one outside the finite
   * doubles.
   */
  static Double parse(String text) {
    if (!isDecimal(text)) {
      return null;
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? value + 0.0 : null;
  }

  private static boolean isDecimal(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_LENGTH) {
      return false;
    }
    int at = sign(text, 0);
    int whole = digits(text, at);
    int end = whole;
    int fraction = 0;
    if (end < length && text.charAt(end) == '.') {
      end = digits(text, end + 1);
      fraction = end - whole - 1;
    }
    if (whole - at + fraction == 0) {
      return false;
    }
    if (end < length && (text.charAt(end) | 0x20) == 'e') {
      int exponent = sign(text, end + 1);
      end = digits(text, exponent);
      if (end == exponent) {
        return false;
      }
    }
    return end == length;
  }

  private static int sign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
