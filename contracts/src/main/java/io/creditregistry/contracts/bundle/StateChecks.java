package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.StorageSlots;
import io.creditregistry.contracts.trie.AccountState;
import io.creditregistry.contracts.trie.BlockHeader;
import io.creditregistry.contracts.trie.CommitSeals;
import io.creditregistry.contracts.trie.StateProof;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the chain holds of the subject: header, seals, account, slot. */
final class StateChecks {
  private final Bundle bundle;
  private final StateEvidence state;

  StateChecks(Bundle bundle) {
    this.bundle = bundle;
    this.state = bundle.state();
  }

  /** The header hashes to the block's hash, is of its number and not older than the record. */
  Check header() {
    String name = "block header";
    try {
      BlockHeader header = BlockHeader.decode(state.header());
      if (!header.hash().equals(state.hash())) {
        return Check.failed(
            name, "given hash " + state.hash() + " but the header hashes to " + header.hash());
      }
      if (header.number() != state.number()) {
        return Check.failed(
            name, "given number " + state.number() + " but the header has " + header.number());
      }
      return header.timestamp() >= bundle.record().publishedAt()
          ? Check.passed(name, "block " + state.number() + " " + state.hash())
          : Check.failed(
              name,
              "block time "
                  + header.timestamp()
                  + " is before the record's publication "
                  + bundle.record().publishedAt());
    } catch (IllegalArgumentException malformed) {
      return Check.failed(name, malformed.getMessage());
    }
  }

  /** On QBFT chains: a quorum of the header's validators sealed it. */
  Optional<Check> seals() {
    return decoded()
        .filter(BlockHeader::isQbft)
        .map(
            header ->
                switch (CommitSeals.judge(header)) {
                  case CommitSeals.SealResult.Sealed sealed ->
                      Check.passed(
                          "commit seals",
                          sealed.sealers().size()
                              + " of "
                              + sealed.validators().size()
                              + " validators");
                  case CommitSeals.SealResult.Refused(String reason) ->
                      Check.failed("commit seals", reason);
                });
  }

  /** The contract's account is under the header's state root. */
  Check account() {
    return switch (provenAccount()) {
      case StateProof.AccountResult.Proven(AccountState account) ->
          Check.passed("account proof", "storage root " + account.storageRoot());
      case StateProof.AccountResult.Refused(String reason) -> Check.failed("account proof", reason);
    };
  }

  /** The subject's slot under the account's storage root holds the record. */
  Check storage() {
    String name = "storage proof";
    Bytes32 slot = StorageSlots.ofRecord(bundle.subjectId());
    Bytes32 expected = Bytes32.of(bundle.record().encode());
    return slot(
        name,
        slot,
        state.storageProof(),
        word ->
            word.equals(expected)
                ? Check.passed(
                    name, "slot " + slot + " holds the record, " + ShownFacts.marks(bundle))
                : Check.failed(name, "slot " + slot + " holds " + word + ", not " + expected));
  }

  /** A slot under the account's storage root, judged by its word where that is proven. */
  Check slot(String name, Bytes32 slot, List<byte[]> proof, Function<Bytes32, Check> judge) {
    return switch (proven(slot, proof)) {
      case StateProof.SlotResult.Proven(Bytes32 word) -> judge.apply(word);
      case StateProof.SlotResult.Refused(String reason) -> Check.failed(name, reason);
    };
  }

  /** A slot's word where it is proven. */
  Optional<Bytes32> word(Bytes32 slot, List<byte[]> proof) {
    return switch (proven(slot, proof)) {
      case StateProof.SlotResult.Proven(Bytes32 word) -> Optional.of(word);
      case StateProof.SlotResult.Refused refused -> Optional.empty();
    };
  }

  private StateProof.SlotResult proven(Bytes32 slot, List<byte[]> proof) {
    return provenAccount() instanceof StateProof.AccountResult.Proven(AccountState account)
        ? StateProof.slot(account.storageRoot(), slot, proof)
        : new StateProof.SlotResult.Refused("there is no proven account to look in");
  }

  private StateProof.AccountResult provenAccount() {
    return decoded()
        .map(
            header ->
                StateProof.account(
                    header.stateRoot(), bundle.domain().contract(), state.accountProof()))
        .orElse(new StateProof.AccountResult.Refused("the header does not read"));
  }

  private Optional<BlockHeader> decoded() {
    try {
      return Optional.of(BlockHeader.decode(state.header()));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
