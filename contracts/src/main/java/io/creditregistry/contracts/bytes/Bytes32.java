package io.creditregistry.contracts.bytes;

import java.math.BigInteger;

/** 32 bytes: a hash, a root, a salt or a storage word. */
public final class Bytes32 extends FixedBytes<Bytes32> {
  public static final int WIDTH = 32;
  public static final Bytes32 ZERO = new Bytes32(new byte[WIDTH]);

  private Bytes32(byte[] bytes) {
    super("bytes32", bytes, WIDTH);
  }

  /**
   * Copies the bytes.
   *
   * @throws IllegalArgumentException if there are not exactly 32
   */
  public static Bytes32 of(byte[] bytes) {
    return new Bytes32(bytes);
  }

  /**
   * Reads 0x and 64 hexadecimal digits.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Bytes32 of(String hex) {
    return new Bytes32(Hex.decode("bytes32", hex, WIDTH));
  }

  /**
   * The number as a big-endian word.
   *
   * @throws IllegalArgumentException if the number is negative or wider than 256 bits
   */
  public static Bytes32 of(BigInteger number) {
    if (number.signum() < 0 || number.bitLength() > 256) {
      throw new IllegalArgumentException("bytes32: expected 0..2^256-1 but found " + number);
    }
    byte[] word = new byte[WIDTH];
    byte[] raw = number.toByteArray();
    int length = Math.min(raw.length, WIDTH);
    System.arraycopy(raw, raw.length - length, word, WIDTH - length, length);
    return new Bytes32(word);
  }

  /** The bytes as an unsigned big-endian number. */
  public BigInteger toNumber() {
    return new BigInteger(1, toBytes());
  }
}
