package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.MerkleTree;
import io.creditregistry.contracts.record.Correction;
import io.creditregistry.contracts.record.Corrections;
import io.creditregistry.contracts.record.Records;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What a batch shall say; its sequence, epoch, deadline and predecessor are given to it when it is
 * signed.
 *
 * @param dataTime Unix seconds that the data describe
 * @param merkleRoot root of its disclosure tree
 * @param content what the kind says: packed records, corrections, subjects, or a number of leaves
 */
public record Draft(
    BatchKind kind, long modelId, long dataTime, Bytes32 merkleRoot, byte[] content) {

  /**
   * Records for their subjects' slots.
   *
   * @param records of one model and one data time
   */
  static Draft ofScores(List<ScoredRecord> records) {
    return ofRecords(
        BatchKind.SCORES,
        records,
        Records.pack(records.stream().map(ScoredRecord::batchRecord).toList()));
  }

  /**
   * Records that replace wrong ones.
   *
   * @param records of one model and one data time
   * @param corrections what each of them replaces, in the same order
   */
  static Draft ofCorrections(List<ScoredRecord> records, List<Correction> corrections) {
    return ofRecords(BatchKind.CORRECTIONS, records, Corrections.pack(corrections));
  }

  private static Draft ofRecords(BatchKind kind, List<ScoredRecord> records, byte[] content) {
    var first = records.getFirst();
    var leaves = records.stream().map(ScoredRecord::leafHash).toList();
    return new Draft(
        kind, first.modelId(), first.dataTime(), MerkleTree.of(leaves).root(), content);
  }

  /**
   * Subjects whose held records are approved.
   *
   * @param held of one model
   */
  static Draft ofRelease(List<Held> held) {
    var subjects = new ByteArrayOutputStream();
    held.forEach(each -> subjects.writeBytes(each.subjectId().toBytes()));
    return new Draft(
        BatchKind.RELEASE,
        held.getFirst().record().modelId(),
        held.stream().mapToLong(each -> each.record().dataTime()).max().orElseThrow(),
        Bytes32.ZERO,
        subjects.toByteArray());
  }
}
