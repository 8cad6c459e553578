package io.creditregistry.contracts.bytes;

import java.util.Arrays;

/**
 * Bytes of a fixed width that never change. Ordered as unsigned numbers; equal only to the same
 * bytes of the same type.
 *
 * @param <T> the type itself
 */
public abstract class FixedBytes<T extends FixedBytes<T>> implements Comparable<T> {
  private final byte[] value;

  /**
   * Copies the bytes.
   *
   * @param field name used in the error
   * @throws IllegalArgumentException if there are not exactly {@code width}
   */
  protected FixedBytes(String field, byte[] bytes, int width) {
    Hex.requireWidth(field, bytes, width);
    this.value = bytes.clone();
  }

  /** A copy of the bytes. */
  public final byte[] toBytes() {
    return value.clone();
  }

  /** 0x and two lower-case digits per byte. */
  public final String hex() {
    return Hex.encode(value);
  }

  /** Whether all bytes are zero. */
  public final boolean isZero() {
    for (byte each : value) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public final int compareTo(T other) {
    return Arrays.compareUnsigned(value, ((FixedBytes<?>) other).value);
  }

  @Override
  public final boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && Arrays.equals(value, ((FixedBytes<?>) other).value);
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return hex();
  }
}
