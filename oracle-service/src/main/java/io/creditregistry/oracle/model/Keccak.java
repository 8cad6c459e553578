package io.creditregistry.oracle.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** keccak256 as Ethereum uses it (the padding before SHA-3's). */
public final class Keccak {
  private Keccak() {}

  /** The 32-byte digest. */
  public static byte[] hash(byte[] message) {
    KeccakDigest digest = new KeccakDigest(256);
    digest.update(message, 0, message.length);
    byte[] hash = new byte[32];
    digest.doFinal(hash, 0);
    return hash;
  }

  /** The digest of a text's UTF-8 bytes as {@code 0x} and 64 hexadecimal digits. */
  public static String hex(String text) {
    return "0x" + HexFormat.of().formatHex(hash(text.getBytes(StandardCharsets.UTF_8)));
  }
}
