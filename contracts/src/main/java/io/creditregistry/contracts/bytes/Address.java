package io.creditregistry.contracts.bytes;

import org.web3j.crypto.Keys;

/** The 20 bytes of an account or a contract. */
public final class Address extends FixedBytes<Address> {
  public static final int WIDTH = 20;

  private Address(byte[] bytes) {
    super("address", bytes, WIDTH);
  }

  /**
   * Copies the bytes.
   *
   * @throws IllegalArgumentException if there are not exactly 20
   */
  public static Address of(byte[] bytes) {
    return new Address(bytes);
  }

  /**
   * Reads 0x and 40 hexadecimal digits of either case; a checksum in the case is not enforced.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Address of(String hex) {
    return new Address(Hex.decode("address", hex, WIDTH));
  }

  /** 0x and 40 digits with the EIP-55 checksum in their case: what people are shown. */
  public String checksummed() {
    return Keys.toChecksumAddress(hex());
  }

  @Override
  public String toString() {
    return checksummed();
  }
}
