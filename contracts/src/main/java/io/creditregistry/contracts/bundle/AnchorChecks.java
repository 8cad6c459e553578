package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.trie.BlockHeader;
import io.creditregistry.contracts.trie.CommitSeals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the bundle relates to what the verifier knew beforehand. */
final class AnchorChecks {
  private static final String NO_ANCHORS = "no trust anchors were given";

  private final Bundle bundle;
  private final Optional<TrustAnchors> anchors;

  AnchorChecks(Bundle bundle, Optional<TrustAnchors> anchors) {
    this.bundle = bundle;
    this.anchors = anchors;
  }

  /** Chain and contract are the trusted ones. */
  Check domain() {
    String name = "chain and contract";
    if (anchors.isEmpty()) {
      return Check.passed(name, "not compared: " + NO_ANCHORS);
    }
    return anchors.get().domain().equals(bundle.domain())
        ? Check.passed(
            name, "chain " + bundle.domain().chainId() + ", " + bundle.domain().contract())
        : Check.failed(
            name, "expected " + anchors.get().domain() + " but found " + bundle.domain());
  }

  /** An attester set of the bundle is the trusted one of its epoch. */
  Check attesterSet(String name, AttesterSet found) {
    if (anchors.isEmpty()) {
      return Check.passed(name, "not compared: " + NO_ANCHORS);
    }
    Optional<AttesterSet> expected = anchors.get().attesterSet(found.epoch());
    if (expected.isEmpty()) {
      return Check.failed(name, "the trust anchors know no set of epoch " + found.epoch());
    }
    return expected.get().equals(found)
        ? Check.passed(name, "epoch " + found.epoch() + " as trusted")
        : Check.failed(name, "expected " + expected.get() + " but found " + found);
  }

  /** What rests on the anchors, in sentences; only as true as the checks that passed. */
  List<String> anchored() {
    List<String> anchored = new ArrayList<>();
    if (anchors.isPresent()) {
      anchored.add("attestation: the trusted attesters of its epoch signed the record");
      bundle
          .release()
          .ifPresent(
              release ->
                  anchored.add(
                      "release: the trusted attesters of its epoch let the record out of"
                          + " quarantine"));
      blockAnchor().ifPresent(how -> anchored.add("state: " + how));
    }
    return anchored;
  }

  /** What rests on nothing but the bundle itself, in sentences. */
  List<String> selfConsistentOnly() {
    List<String> own = new ArrayList<>();
    if (anchors.isEmpty()) {
      own.add("attestation: " + NO_ANCHORS + ", so the attester set is the bundle's own claim");
    }
    if (blockAnchor().isEmpty()) {
      own.add(
          "state: block "
              + bundle.state().number()
              + " is not among the trusted blocks, so that the record stood there, "
              + ShownFacts.marks(bundle)
              + ", is the bundle's own claim");
    }
    own.add("publication: that a block holds a transaction is not part of a bundle");
    return own;
  }

  private Optional<String> blockAnchor() {
    if (anchors.isEmpty()) {
      return Optional.empty();
    }
    if (anchors.get().blockHashes().contains(bundle.state().hash())) {
      return Optional.of("block " + bundle.state().number() + " is a trusted block");
    }
    return sealedByTrusted()
        ? Optional.of("trusted validators sealed block " + bundle.state().number())
        : Optional.empty();
  }

  private boolean sealedByTrusted() {
    Set<Address> trusted = new HashSet<>(anchors.get().validators());
    if (trusted.isEmpty()) {
      return false;
    }
    try {
      BlockHeader header = BlockHeader.decode(bundle.state().header());
      return header.isQbft()
          && header.hash().equals(bundle.state().hash())
          && CommitSeals.judge(header) instanceof CommitSeals.SealResult.Sealed sealed
          && new HashSet<>(sealed.validators()).equals(trusted);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
