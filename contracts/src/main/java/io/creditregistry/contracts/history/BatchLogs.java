package io.creditregistry.contracts.history;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.wrapper.CreditRating;
import java.math.BigInteger;
import org.web3j.protocol.core.methods.response.Log;

/** Turns the logs of batches, and of what becomes of their records, into events. */
final class BatchLogs {
  private BatchLogs() {}

  static HistoryEvent scores(LogPosition at, Log log) {
    var event = CreditRating.getBatchPublishedEventFromLog(log);
    BatchHeader header =
        header(
            event.sequence,
            event.epoch,
            event.modelId,
            event.dataTime,
            event.deadline,
            event.merkleRoot);
    return new HistoryEvent.BatchPublished(
        at, BatchKind.SCORES, header, Bytes32.of(event.digest), event.records);
  }

  static HistoryEvent commitment(LogPosition at, Log log) {
    var event = CreditRating.getBatchCommittedEventFromLog(log);
    BatchHeader header =
        header(
            event.sequence,
            event.epoch,
            event.modelId,
            event.dataTime,
            event.deadline,
            event.merkleRoot);
    return new HistoryEvent.BatchPublished(
        at,
        BatchKind.COMMITMENT,
        header,
        Bytes32.of(event.digest),
        BatchKind.leafCount(event.leafCount.intValueExact()));
  }

  static HistoryEvent corrections(LogPosition at, Log log) {
    var event = CreditRating.getBatchCorrectedEventFromLog(log);
    BatchHeader header =
        header(
            event.sequence,
            event.epoch,
            event.modelId,
            event.dataTime,
            event.deadline,
            event.merkleRoot);
    return new HistoryEvent.BatchPublished(
        at, BatchKind.CORRECTIONS, header, Bytes32.of(event.digest), event.corrections);
  }

  static HistoryEvent release(LogPosition at, Log log) {
    var event = CreditRating.getBatchReleasedEventFromLog(log);
    BatchHeader header =
        header(
            event.sequence,
            event.epoch,
            event.modelId,
            event.dataTime,
            event.deadline,
            event.merkleRoot);
    return new HistoryEvent.BatchPublished(
        at, BatchKind.RELEASE, header, Bytes32.of(event.digest), event.subjects);
  }

  static HistoryEvent withdrawn(LogPosition at, Log log) {
    var event = CreditRating.getBatchWithdrawnEventFromLog(log);
    return new HistoryEvent.BatchWithdrawn(
        at,
        event.sequence.longValueExact(),
        Address.of(event.by),
        event.reasonCode.intValueExact());
  }

  static HistoryEvent promoted(LogPosition at, Log log) {
    var event = CreditRating.getRecordPromotedEventFromLog(log);
    return new HistoryEvent.RecordPromoted(
        at,
        SubjectId.of(event.subjectId),
        event.sequence.longValueExact(),
        StoredScore.decode(event.word));
  }

  static HistoryEvent held(LogPosition at, Log log) {
    var event = CreditRating.getRecordHeldEventFromLog(log);
    return new HistoryEvent.RecordHeld(
        at,
        SubjectId.of(event.subjectId),
        event.sequence.longValueExact(),
        StoredScore.decode(event.word));
  }

  static HistoryEvent lapsed(LogPosition at, Log log) {
    var event = CreditRating.getRecordLapsedEventFromLog(log);
    return new HistoryEvent.RecordLapsed(
        at, SubjectId.of(event.subjectId), event.sequence.longValueExact());
  }

  private static BatchHeader header(
      BigInteger sequence,
      BigInteger epoch,
      BigInteger modelId,
      BigInteger dataTime,
      BigInteger deadline,
      byte[] merkleRoot) {
    return new BatchHeader(
        sequence.longValueExact(),
        epoch.longValueExact(),
        modelId.longValueExact(),
        dataTime.longValueExact(),
        deadline.longValueExact(),
        Bytes32.of(merkleRoot));
  }
}
