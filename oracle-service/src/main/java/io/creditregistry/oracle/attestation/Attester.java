package io.creditregistry.oracle.attestation;

import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.signature.QuorumResult;
import io.creditregistry.contracts.signature.QuorumVerifier;
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
   * @param set the epoch's attesters
   * @throws AttestationFaultyException if the signatures do not verify
   * @throws KeystoreException if a key does not open
   */
  public AttestationResult attest(
      RegistryDomain domain,
      BatchHeader header,
      byte[] records,
      Bytes32 previousHash,
      AttesterSet set) {
    var keys = keystore.keysOf(set.attesters(), set.threshold());
    if (keys.size() < set.threshold()) {
      return new AttestationResult.QuorumMissing(set.threshold(), keys.size());
    }
    var digest = BatchDigest.of(domain, header, records, previousHash);
    var signatures = BatchSigner.sign(digest, keys);
    return switch (QuorumVerifier.verify(digest, signatures, set)) {
      case QuorumResult.Reached reached ->
          new AttestationResult.Attested(
              new Attestation(header, records, previousHash, digest, signatures));
      case QuorumResult.Refused refused -> throw new AttestationFaultyException(refused.evidence());
    };
  }
}
