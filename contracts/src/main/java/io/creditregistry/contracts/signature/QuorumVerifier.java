package io.creditregistry.contracts.signature;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.signature.QuorumResult.QuorumNotReached;
import io.creditregistry.contracts.signature.QuorumResult.Reached;
import io.creditregistry.contracts.signature.QuorumResult.SignatureInvalid;
import io.creditregistry.contracts.signature.QuorumResult.SignaturesMalformed;
import io.creditregistry.contracts.signature.QuorumResult.SignerNotAttester;
import io.creditregistry.contracts.signature.QuorumResult.SignersNotAscending;
import java.util.ArrayList;
import java.util.List;

/** Judges whether k of n attesters signed a digest, by the contract's rules and in its order. */
public final class QuorumVerifier {
  private QuorumVerifier() {}

  /**
   * Judges packed signatures against the epoch's set.
   *
   * @param signatures 65 bytes each, ascending by signer
   */
  public static QuorumResult verify(Bytes32 digest, byte[] signatures, AttesterSet set) {
    if (signatures.length % Signature.WIDTH != 0) {
      return new SignaturesMalformed(signatures.length);
    }
    List<Signature> unpacked = Signature.unpack(signatures);
    if (unpacked.size() < set.threshold()) {
      return new QuorumNotReached(set.threshold(), unpacked.size());
    }
    List<Address> signers = new ArrayList<>(unpacked.size());
    for (int i = 0; i < unpacked.size(); i++) {
      switch (SignatureVerifier.recover(digest, unpacked.get(i))) {
        case RecoverResult.Refused refused -> {
          return new SignatureInvalid(i, refused.reason());
        }
        case RecoverResult.Signer(Address signer) -> {
          if (i > 0 && signers.get(i - 1).compareTo(signer) >= 0) {
            return new SignersNotAscending(signers.get(i - 1), signer);
          }
          if (!set.contains(signer)) {
            return new SignerNotAttester(signer, set.epoch());
          }
          signers.add(signer);
        }
      }
    }
    return new Reached(List.copyOf(signers));
  }
}
