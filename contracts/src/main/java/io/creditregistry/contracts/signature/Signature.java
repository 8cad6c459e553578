package io.creditregistry.contracts.signature;

import io.creditregistry.contracts.bytes.Bytes32;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A secp256k1 signature as the contract takes it: 65 bytes {@code r ‖ s ‖ v}. Any values are
 * representable; {@link SignatureVerifier} judges them.
 *
 * @param v 27 or 28 where it is valid; 0..255
 */
public record Signature(Bytes32 r, Bytes32 s, int v) {
  public static final int WIDTH = 65;

  /** Rejects a {@code v} that is not one byte: {@link IllegalArgumentException}. */
  public Signature {
    if (v < 0 || v > 255) {
      throw new IllegalArgumentException("v: expected one byte but found " + v);
    }
  }

  /**
   * Reads one signature.
   *
   * @throws IllegalArgumentException if there are not exactly 65 bytes
   */
  public static Signature of(byte[] bytes) {
    if (bytes.length != WIDTH) {
      throw new IllegalArgumentException(
          "signature: expected " + WIDTH + " bytes but found " + bytes.length);
    }
    return new Signature(
        Bytes32.of(Arrays.copyOfRange(bytes, 0, 32)),
        Bytes32.of(Arrays.copyOfRange(bytes, 32, 64)),
        Byte.toUnsignedInt(bytes[64]));
  }

  /**
   * Reads signatures laid end to end.
   *
   * @throws IllegalArgumentException if the length is not a multiple of 65
   */
  public static List<Signature> unpack(byte[] packed) {
    if (packed.length % WIDTH != 0) {
      throw new IllegalArgumentException(
          "signatures: expected a multiple of " + WIDTH + " bytes but found " + packed.length);
    }
    List<Signature> signatures = new ArrayList<>(packed.length / WIDTH);
    for (int at = 0; at < packed.length; at += WIDTH) {
      signatures.add(of(Arrays.copyOfRange(packed, at, at + WIDTH)));
    }
    return List.copyOf(signatures);
  }

  /** The signatures end to end, in the order given. */
  public static byte[] pack(List<Signature> signatures) {
    ByteBuffer packed = ByteBuffer.allocate(signatures.size() * WIDTH);
    signatures.forEach(signature -> packed.put(signature.toBytes()));
    return packed.array();
  }

  /** 65 bytes, {@code r ‖ s ‖ v}. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(WIDTH).put(r.toBytes()).put(s.toBytes()).put((byte) v).array();
  }
}
