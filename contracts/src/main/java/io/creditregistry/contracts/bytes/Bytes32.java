package io.creditregistry.contracts.bytes;

import java.math.BigInteger;
import java.util.Arrays;

/** 32 bytes: a hash, a root, a salt or a storage word. Immutable; ordered as an unsigned number. */
public final class Bytes32 implements Comparable<Bytes32> {
  public static final int WIDTH = 32;
  public static final Bytes32 ZERO = new Bytes32(new byte[WIDTH]);

  private final byte[] value;

  private Bytes32(byte[] value) {
    this.value = value;
  }

  /**
   * Copies the bytes.
   *
   * @throws IllegalArgumentException if there are not exactly 32
   */
  public static Bytes32 of(byte[] bytes) {
    Hex.requireWidth("bytes32", bytes, WIDTH);
    return new Bytes32(bytes.clone());
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

  /** A copy of the 32 bytes. */
  public byte[] toBytes() {
    return value.clone();
  }

  /** The bytes as an unsigned big-endian number. */
  public BigInteger toNumber() {
    return new BigInteger(1, value);
  }

  /** 0x and 64 lower-case digits. */
  public String hex() {
    return Hex.encode(value);
  }

  public boolean isZero() {
    return equals(ZERO);
  }

  @Override
  public int compareTo(Bytes32 other) {
    return Arrays.compareUnsigned(value, other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes32 that && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return hex();
  }
}
