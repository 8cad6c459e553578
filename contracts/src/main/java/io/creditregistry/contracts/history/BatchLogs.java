package io.creditregistry.contracts.history;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.wrapper.CreditRating;
import java.math.BigInteger;
import java.util.List;
import org.web3j.abi.EventValues;
import org.web3j.abi.datatypes.Event;
import org.web3j.abi.datatypes.Type;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.tx.Contract;

/** Turns the logs of batches, and of what becomes of their records, into events. */
final class BatchLogs {
  private BatchLogs() {}

  /** A batch of one kind; every kind's event has the same fields before its content. */
  static HistoryEvent batch(BatchKind kind, Event event, LogPosition at, Log log) {
    EventValues values = Contract.staticExtractEventParameters(event, log);
    List<Type> indexed = values.getIndexedValues();
    List<Type> plain = values.getNonIndexedValues();
    BatchHeader header =
        new BatchHeader(
            number(indexed.get(0)),
            number(indexed.get(1)),
            number(indexed.get(2)),
            number(plain.get(0)),
            number(plain.get(1)),
            word(plain.get(2)));
    return new HistoryEvent.BatchPublished(
        at, kind, header, word(plain.get(3)), content(kind, plain.get(4)));
  }

  private static byte[] content(BatchKind kind, Type<?> value) {
    return kind.contentIsNumber()
        ? BatchKind.leafCount(Math.toIntExact(number(value)))
        : (byte[]) value.getValue();
  }

  private static long number(Type<?> value) {
    return ((BigInteger) value.getValue()).longValueExact();
  }

  private static Bytes32 word(Type<?> value) {
    return Bytes32.of((byte[]) value.getValue());
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
}
