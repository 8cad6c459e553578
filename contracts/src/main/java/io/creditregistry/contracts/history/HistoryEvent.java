package io.creditregistry.contracts.history;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import java.util.List;

/** One event of {@code CreditRating} or {@code ModelRegistry} (protocol.md, "Events"). */
public sealed interface HistoryEvent {
  /** Where it stands. */
  LogPosition at();

  /** The subjects that it tells of; none for what concerns nobody in particular. */
  default List<SubjectId> subjects() {
    return switch (this) {
      case BatchPublished batch -> batch.stored().stream().map(BatchRecord::subjectId).toList();
      case StatusChanged change -> List.of(change.subjectId());
      default -> List.of();
    };
  }

  /**
   * A batch was accepted.
   *
   * @param digest as the contract logged it
   * @param records packed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record BatchPublished(LogPosition at, BatchHeader header, Bytes32 digest, byte[] records)
      implements HistoryEvent {

    /** The records that the batch stores. */
    public List<BatchRecord> stored() {
      return Records.unpack(records);
    }
  }

  /**
   * A subject's status bits changed.
   *
   * @param statusBits as they are since
   * @param reasonCode uint16, docs/errors.md
   */
  record StatusChanged(
      LogPosition at, SubjectId subjectId, Address by, int statusBits, int reasonCode)
      implements HistoryEvent {}

  /**
   * An epoch began. The attesters are as logged; whether they make a set is for the audit to say.
   */
  record AttesterSetChanged(LogPosition at, long epoch, int threshold, List<Address> attesters)
      implements HistoryEvent {
    /** Copies the list. */
    public AttesterSetChanged {
      attesters = List.copyOf(attesters);
    }
  }

  /** Publishing stopped or went on. */
  record PauseChanged(LogPosition at, boolean paused, Address by) implements HistoryEvent {}

  /** A model version was registered with its policy. */
  record ModelRegistered(
      LogPosition at,
      long modelId,
      Bytes32 modelHash,
      Bytes32 locationHash,
      ModelKind kind,
      ModelPolicy policy)
      implements HistoryEvent {}

  /** A model became the champion in place of {@code previous}; 0 where there was none. */
  record ModelPromoted(LogPosition at, long modelId, long previous) implements HistoryEvent {}

  /** A model may no longer score from this moment on, in Unix seconds. */
  record ModelRetired(LogPosition at, long modelId, long retiresAt) implements HistoryEvent {}
}
