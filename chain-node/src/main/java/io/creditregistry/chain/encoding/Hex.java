package io.creditregistry.chain.encoding;

import java.math.BigInteger;
import java.util.HexFormat;

/** Hexadecimal text as JSON-RPC and genesis files use it. */
public final class Hex {
  private static final HexFormat FORMAT = HexFormat.of();

  private Hex() {}

  /** {@code 0x} and two lower-case digits per byte. */
  public static String of(byte[] bytes) {
    return "0x" + FORMAT.formatHex(bytes);
  }

  /** {@code 0x} and the number without leading zeros; {@code 0x0} for zero. */
  public static String quantity(BigInteger number) {
    return "0x" + number.toString(16);
  }

  /**
   * The bytes of a text, with or without {@code 0x}.
   *
   * @throws IllegalArgumentException if it has an odd length or other characters
   */
  public static byte[] bytes(String text) {
    return FORMAT.parseHex(text.startsWith("0x") ? text.substring(2) : text);
  }
}
