package io.creditregistry.chain.encoding;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Recursive length prefix encoding (Ethereum yellow paper, appendix B). Each function returns
 * encoded bytes.
 */
public final class Rlp {
  private static final int STRING = 0x80;
  private static final int LIST = 0xc0;
  private static final int LONGEST_SHORT = 55;

  private Rlp() {}

  /** A byte string; empty is allowed. */
  public static byte[] string(byte[] bytes) {
    if (bytes.length == 1 && (bytes[0] & 0xff) < STRING) {
      return bytes.clone();
    }
    return prefixed(STRING, bytes);
  }

  /** A number of zero or more, without leading zeros: zero is the empty string. */
  public static byte[] number(BigInteger number) {
    return string(bigEndian(number));
  }

  /** A list of items that are encoded already. */
  public static byte[] list(List<byte[]> items) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    items.forEach(content::writeBytes);
    return prefixed(LIST, content.toByteArray());
  }

  private static byte[] prefixed(int kind, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (content.length <= LONGEST_SHORT) {
      out.write(kind + content.length);
    } else {
      byte[] length = bigEndian(BigInteger.valueOf(content.length));
      out.write(kind + LONGEST_SHORT + length.length);
      out.writeBytes(length);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] bigEndian(BigInteger number) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException("number is " + number + "; expected zero or more");
    }
    byte[] bytes = number.toByteArray();
    // toByteArray puts a zero byte before a set sign bit, and writes zero itself as one byte.
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
