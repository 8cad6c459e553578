package io.creditregistry.oracle.attestation;

import io.creditregistry.contracts.bytes.Bytes32;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;

/** Lets attesters sign a digest, in the order that the contract asks for. */
public final class BatchSigner {
  private BatchSigner() {}

  /**
   * @param keys distinct attesters, in any order
   * @return 65 bytes for each key, ascending by the signer's address
   */
  public static byte[] sign(Bytes32 digest, List<SigningKey> keys) {
    var signatures = new ByteArrayOutputStream(65 * keys.size());
    keys.stream()
        .sorted(Comparator.comparing(SigningKey::address))
        .forEach(key -> signatures.writeBytes(key.sign(digest)));
    return signatures.toByteArray();
  }
}
