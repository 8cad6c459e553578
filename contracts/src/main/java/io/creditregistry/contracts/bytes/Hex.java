package io.creditregistry.contracts.bytes;

import java.util.HexFormat;
import java.util.Objects;

/** Strict {@code 0x}-prefixed hexadecimal; writes lower case, reads either case. */
public final class Hex {
  private static final HexFormat FORMAT = HexFormat.of();

  private Hex() {}

  /** {@code 0x} and two lower-case digits per byte; {@code 0x} alone for an empty array. */
  public static String encode(byte[] bytes) {
    return "0x" + FORMAT.formatHex(bytes);
  }

  /**
   * Reads text of any even length.
   *
   * @param field name used in the error
   * @throws IllegalArgumentException if the prefix is missing, a digit is not hexadecimal or the
   *     count of digits is odd
   */
  public static byte[] decode(String field, String text) {
    Objects.requireNonNull(text, field);
    if (!text.startsWith("0x") || text.length() % 2 != 0) {
      throw new IllegalArgumentException(
          field + ": expected 0x and an even count of hexadecimal digits but found " + shown(text));
    }
    try {
      return FORMAT.parseHex(text, 2, text.length());
    } catch (IllegalArgumentException notHex) {
      throw new IllegalArgumentException(
          field + ": expected hexadecimal digits after 0x but found " + shown(text), notHex);
    }
  }

  /**
   * Reads exactly {@code width} bytes.
   *
   * @param field name used in the error
   * @throws IllegalArgumentException if the text is not 0x and {@code 2 * width} hexadecimal digits
   */
  public static byte[] decode(String field, String text, int width) {
    byte[] bytes = decode(field, text);
    requireWidth(field, bytes, width);
    return bytes;
  }

  static void requireWidth(String field, byte[] bytes, int width) {
    if (bytes.length != width) {
      throw new IllegalArgumentException(
          field + ": expected " + width + " bytes but found " + bytes.length);
    }
  }

  private static String shown(String text) {
    return text.length() <= 80 ? "'" + text + "'" : "'" + text.substring(0, 77) + "...'";
  }
}
