package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.PromoteCall;
import io.creditregistry.contracts.registry.StorageSlots;
import java.math.BigInteger;
import java.util.Optional;

/** What became of a cold batch's leaf and root on chain. */
final class PromotionChecks {
  /** What the contract keeps in place of a withdrawn batch's root. */
  private static final Bytes32 WITHDRAWN = Bytes32.of(BigInteger.ONE);

  private final Bundle bundle;
  private final Promotion promotion;
  private final BatchHeader header;

  PromotionChecks(Bundle bundle, Promotion promotion) {
    this.bundle = bundle;
    this.promotion = promotion;
    this.header = bundle.origin().header();
  }

  /** The transaction carries a call, perhaps within a wallet's, that promotes this very leaf. */
  Check transaction() {
    String name = "promotion";
    PromoteCall expected =
        new PromoteCall(
            header.sequence(),
            bundle.leaf(promotion.featuresHash(), promotion.salt()),
            promotion.proof());
    try {
      byte[] data = promotion.transaction().dataFor(bundle.domain());
      return PromoteCall.in(data).contains(expected)
          ? Check.passed(name, promotion.transaction().hash() + " promotes the leaf")
          : Check.failed(name, "it promotes something else than this leaf");
    } catch (IllegalArgumentException malformed) {
      return Check.failed(name, malformed.getMessage());
    }
  }

  /** The contract keeps the batch's root, or that the batch was withdrawn. */
  Check commitment(StateChecks state) {
    String name = "commitment proof";
    return state.slot(
        name,
        slot(),
        bundle.state().commitmentProof(),
        word -> {
          if (word.equals(header.merkleRoot())) {
            return Check.passed(name, "slot " + slot() + " holds the batch's root");
          }
          return word.equals(WITHDRAWN)
              ? Check.passed(name, "slot " + slot() + " says that the batch was withdrawn since")
              : Check.failed(
                  name, "slot " + slot() + " holds " + word + ", not " + header.merkleRoot());
        });
  }

  /** Whether an attester withdrew the cold batch, by a proof that {@link #commitment} passes. */
  boolean isWithdrawn(StateChecks state) {
    return state.word(slot(), bundle.state().commitmentProof()).equals(Optional.of(WITHDRAWN));
  }

  private Bytes32 slot() {
    return StorageSlots.ofCommitment(header.sequence());
  }
}
