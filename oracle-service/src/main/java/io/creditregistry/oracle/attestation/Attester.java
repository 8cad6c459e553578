package io.creditregistry.oracle.attestation;

import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.signature.QuorumResult;
import io.creditregistry.contracts.signature.QuorumVerifier;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets as many attesters sign as the contract asks for, and believes the result only after
 * verifying it.
 */
@Component
public class Attester {
  private final Keystore keystore;

  Attester(Keystore keystore) {
    this.keystore = keystore;
  }

  /**
   * @param content what the kind says
   * @param set the epoch's attesters
   * @throws AttestationFaultyException if the signatures do not verify
   * @throws KeystoreException if a key does not open
   */
  public AttestationResult attest(
      RegistryDomain domain,
      BatchKind kind,
      BatchHeader header,
      byte[] content,
      Bytes32 previousHash,
      AttesterSet set) {
    var digest = BatchDigest.of(domain, kind, header, content, previousHash);
    return quorum(digest, set)
        .<AttestationResult>map(
            signatures ->
                new AttestationResult.Attested(
                    new Attestation(kind, header, content, previousHash, digest, signatures)))
        .orElseGet(() -> new AttestationResult.QuorumMissing(set.threshold(), held(set)));
  }

  /** How many of a set's keys are here. */
  public int held(AttesterSet set) {
    return (int) keystore.attesters().stream().filter(set::contains).count();
  }

  /**
   * As many signatures as a set's threshold, packed in ascending order of their signers; empty
   * where too few keys are here.
   *
   * @throws AttestationFaultyException if the signatures do not verify
   * @throws KeystoreException if a key does not open
   */
  public Optional<byte[]> quorum(Bytes32 digest, AttesterSet set) {
    var keys = keystore.keysOf(set.attesters(), set.threshold());
    if (keys.size() < set.threshold()) {
      return Optional.empty();
    }
    var signatures = BatchSigner.sign(digest, keys);
    return switch (QuorumVerifier.verify(digest, signatures, set)) {
      case QuorumResult.Reached reached -> Optional.of(signatures);
      case QuorumResult.Refused refused -> throw new AttestationFaultyException(refused.evidence());
    };
  }
}
