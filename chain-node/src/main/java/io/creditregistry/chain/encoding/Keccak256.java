package io.creditregistry.chain.encoding;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** Ethereum's hash: the original Keccak padding, not SHA3-256. */
public final class Keccak256 {
  private static final int BITS = 256;

  private Keccak256() {}

  /** The 32-byte hash. */
  public static byte[] hash(byte[] bytes) {
    KeccakDigest digest = new KeccakDigest(BITS);
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[BITS / 8];
    digest.doFinal(hash, 0);
    return hash;
  }
}
