package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.merkle.MerkleProof;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.PromoteCall;
import java.util.List;
import java.util.Optional;

/**
 * One batch judged on its own, without the rest of the history.
 *
 * @param records empty for a cold batch, which holds its records' root only
 * @param attesters how many attesters the epoch's set has
 * @param signers who signed; empty where the signatures do not carry the batch
 * @param faults what is wrong with the batch; empty where it holds
 */
public record AttestedBatch(
    BatchKind kind,
    BatchHeader header,
    List<BatchRecord> records,
    int threshold,
    int attesters,
    List<Address> signers,
    List<String> faults) {

  public AttestedBatch {
    records = List.copyOf(records);
    signers = List.copyOf(signers);
    faults = List.copyOf(faults);
  }

  /** Whether only an opened leaf can show what the attesters signed of a subject. */
  public boolean isCold() {
    return kind == BatchKind.COMMITMENT;
  }

  /**
   * Why the stored score is not what the attesters signed; empty where it is.
   *
   * @param opened calls that promoted leaves, as transactions carry them; of no account where the
   *     batch is not cold
   */
  Optional<String> faultOf(SubjectId subject, StoredScore stored, List<PromoteCall> opened) {
    if (!faults.isEmpty()) {
      return Optional.of(faults.get(0));
    }
    return isCold() ? coldFault(subject, stored, opened) : hotFault(subject, stored);
  }

  private Optional<String> hotFault(SubjectId subject, StoredScore stored) {
    List<BatchRecord> own =
        records.stream().filter(each -> each.subjectId().equals(subject)).toList();
    boolean same =
        own.size() == 1
            && own.get(0).scorePoints() == stored.scorePoints()
            && own.get(0).pdBps() == stored.pdBps()
            && header.modelId() == stored.modelId()
            && header.dataTime() == stored.dataTime();
    return same ? Optional.empty() : Optional.of(differs(stored, own));
  }

  private Optional<String> coldFault(
      SubjectId subject, StoredScore stored, List<PromoteCall> opened) {
    List<DisclosureLeaf> signed =
        opened.stream()
            .filter(call -> call.leaf().subjectId().equals(subject))
            .filter(call -> isUnderRoot(call.leaf(), call.proof()))
            .map(PromoteCall::leaf)
            .toList();
    if (signed.isEmpty()) {
      return Optional.of(
          ("batch %d is cold: expected the transaction that promoted the record, with its leaf, but"
                  + " the node shows none with a leaf under the signed root %s")
              .formatted(header.sequence(), header.merkleRoot()));
    }
    return signed.stream().anyMatch(leaf -> isStored(leaf, stored))
        ? Optional.empty()
        : Optional.of(differs(stored, signed));
  }

  /** Whether an opened leaf is under the root that the attesters signed. */
  public boolean isUnderRoot(DisclosureLeaf leaf, List<Bytes32> proof) {
    return MerkleProof.verify(header.merkleRoot(), leaf.hash(), proof);
  }

  private static boolean isStored(DisclosureLeaf leaf, StoredScore stored) {
    return leaf.scorePoints() == stored.scorePoints()
        && leaf.pdBps() == stored.pdBps()
        && leaf.modelId() == stored.modelId()
        && leaf.dataTime() == stored.dataTime();
  }

  private static String differs(StoredScore stored, Object signed) {
    return "the contract says " + stored + " but the attesters signed " + signed;
  }
}
