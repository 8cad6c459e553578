package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.record.SubjectId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where {@code CreditRating} and {@code ModelRegistry} keep what (docs/storage-layout.md), read
 * from the build's layout.
 */
public final class StorageSlots {
  private static final Bytes32 RECORDS =
      Bytes32.of(ContractArtefact.CREDIT_RATING.slotOf("_records"));

  private static final Bytes32 ATTESTER_SETS =
      Bytes32.of(ContractArtefact.CREDIT_RATING.slotOf("_attesterSets"));

  private static final Bytes32 TERMS = Bytes32.of(ContractArtefact.CREDIT_RATING.slotOf("_terms"));

  private static final Bytes32 COMMITMENTS =
      Bytes32.of(ContractArtefact.CREDIT_RATING.slotOf("_commitments"));

  /** Slot of attester set pointer, sequence, epoch and pause. */
  public static final Bytes32 HEAD = Bytes32.of(ContractArtefact.CREDIT_RATING.slotOf("_head"));

  /** Slot of the last batch's digest. */
  public static final Bytes32 HEAD_HASH =
      Bytes32.of(ContractArtefact.CREDIT_RATING.slotOf("headHash"));

  private static final Bytes32 MODELS =
      Bytes32.of(ContractArtefact.MODEL_REGISTRY.slotOf("_entries"));

  private StorageSlots() {}

  /** Slot of a subject's record: {@code keccak256(bytes32(subjectId) ‖ mapping's slot)}. */
  public static Bytes32 ofRecord(SubjectId subject) {
    ByteBuffer key = ByteBuffer.allocate(2 * Bytes32.WIDTH);
    // bytes20 keys are padded on the right.
    key.put(subject.toBytes()).put(new byte[Bytes32.WIDTH - SubjectId.WIDTH]);
    return Keccak.hash(key.put(RECORDS.toBytes()).array());
  }

  /** Slot of the pointer to an epoch's attester set: {@code keccak256(uint256(epoch) ‖ slot)}. */
  public static Bytes32 ofAttesterSet(long epoch) {
    return ofNumber(epoch, ATTESTER_SETS);
  }

  /** Slot of the terms on which a model's scores are taken. */
  public static Bytes32 ofTerms(long modelId) {
    return ofNumber(modelId, TERMS);
  }

  /** Slot of a cold batch's root. */
  public static Bytes32 ofCommitment(long sequence) {
    return ofNumber(sequence, COMMITMENTS);
  }

  private static Bytes32 ofNumber(long number, Bytes32 mapping) {
    ByteBuffer key = ByteBuffer.allocate(2 * Bytes32.WIDTH);
    key.put(Bytes32.of(BigInteger.valueOf(number)).toBytes());
    return Keccak.hash(key.put(mapping.toBytes()).array());
  }

  /**
   * The three slots of a model at its registry: its hash, its location's hash, its table's place.
   */
  public static List<Bytes32> ofModel(long modelId) {
    ByteBuffer key = ByteBuffer.allocate(2 * Bytes32.WIDTH);
    key.put(Bytes32.of(BigInteger.valueOf(modelId)).toBytes());
    BigInteger first = Keccak.hash(key.put(MODELS.toBytes()).array()).toNumber();
    return Stream.of(0, 1, 2).map(i -> Bytes32.of(first.add(BigInteger.valueOf(i)))).toList();
  }
}
