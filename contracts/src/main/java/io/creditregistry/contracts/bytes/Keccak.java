package io.creditregistry.contracts.bytes;

import java.nio.charset.StandardCharsets;
import org.web3j.crypto.Hash;

/** keccak-256 as Ethereum uses it (the padding before FIPS 202). */
public final class Keccak {
  private Keccak() {}

  /** Hash of all the bytes. */
  public static Bytes32 hash(byte[] bytes) {
    return Bytes32.of(Hash.sha3(bytes));
  }

  /** Hash of the text's UTF-8 bytes. */
  public static Bytes32 hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }
}
