package io.creditregistry.contracts.trie;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.signature.RecoverResult;
import io.creditregistry.contracts.signature.Signature;
import io.creditregistry.contracts.signature.SignatureVerifier;
import java.util.List;
import java.util.TreeSet;

/** The validators' commit seals on a QBFT block: who sealed it, and whether that is a quorum. */
public final class CommitSeals {
  private CommitSeals() {}

  /** Outcome of judging the seals. */
  public sealed interface SealResult {
    /** At least two thirds (rounded up) of the header's own validators sealed it. */
    record Sealed(List<Address> sealers, List<Address> validators) implements SealResult {}

    /** A seal is malformed or by a stranger, or there are too few. */
    record Refused(String reason) implements SealResult {}
  }

  /** Judges the seals of a QBFT header against the validators that the same header names. */
  public static SealResult judge(BlockHeader header) {
    try {
      QbftExtraData extraData = QbftExtraData.decode(header.extraData());
      List<Address> validators = extraData.validatorAddresses();
      Bytes32 sealed = header.hashWithExtraData(extraData.withoutSeals());
      TreeSet<Address> sealers = new TreeSet<>();
      for (byte[] seal : extraData.commitSeals()) {
        Signature raw = Signature.of(seal);
        // Besu writes the recovery id as 0 or 1, Ethereum signatures as 27 or 28.
        Signature signature = new Signature(raw.r(), raw.s(), (raw.v() + 27) & 0xff);
        switch (SignatureVerifier.recover(sealed, signature)) {
          case RecoverResult.Refused refused -> {
            return new SealResult.Refused("seal: " + refused.reason());
          }
          case RecoverResult.Signer(Address sealer) -> {
            if (!validators.contains(sealer)) {
              return new SealResult.Refused("sealer " + sealer + " is not a validator");
            }
            sealers.add(sealer);
          }
        }
      }
      int quorum = Math.ceilDiv(2 * validators.size(), 3);
      return sealers.size() >= quorum && quorum > 0
          ? new SealResult.Sealed(List.copyOf(sealers), validators)
          : new SealResult.Refused("expected " + quorum + " sealers but found " + sealers.size());
    } catch (IllegalArgumentException malformed) {
      return new SealResult.Refused(malformed.getMessage());
    }
  }
}
