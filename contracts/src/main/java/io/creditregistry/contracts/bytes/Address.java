package io.creditregistry.contracts.bytes;

import java.util.Arrays;
import org.web3j.crypto.Keys;

/** The 20 bytes of an account or a contract. Immutable; ordered as an unsigned number. */
public final class Address implements Comparable<Address> {
  public static final int WIDTH = 20;

  private final byte[] value;

  private Address(byte[] value) {
    this.value = value;
  }

  /**
   * Copies the bytes.
   *
   * @throws IllegalArgumentException if there are not exactly 20
   */
  public static Address of(byte[] bytes) {
    Hex.requireWidth("address", bytes, WIDTH);
    return new Address(bytes.clone());
  }

  /**
   * Reads 0x and 40 hexadecimal digits of either case; a checksum in the case is not enforced.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Address of(String hex) {
    return new Address(Hex.decode("address", hex, WIDTH));
  }

  /** A copy of the 20 bytes. */
  public byte[] toBytes() {
    return value.clone();
  }

  /** 0x and 40 lower-case digits. */
  public String hex() {
    return Hex.encode(value);
  }

  /** 0x and 40 digits with the EIP-55 checksum in their case: what people are shown. */
  public String checksummed() {
    return Keys.toChecksumAddress(hex());
  }

  @Override
  public int compareTo(Address other) {
    return Arrays.compareUnsigned(value, other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Address that && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return checksummed();
  }
}
