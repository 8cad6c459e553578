package io.creditregistry.contracts.history;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Correction;
import io.creditregistry.contracts.record.Corrections;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.contracts.registry.ModelTerms;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One event of {@code CreditRating} or {@code ModelRegistry} (protocol.md, "Events"). */
public sealed interface HistoryEvent {
  /** Where it stands. */
  LogPosition at();

  /** What it is called in the contracts. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** The subjects that it tells of; none for what concerns nobody in particular. */
  default List<SubjectId> subjects() {
    return switch (this) {
      case BatchPublished batch -> batch.subjects();
      case StatusChanged change -> List.of(change.subjectId());
      case StatusesChanged change -> change.subjects();
      case RecordPromoted promoted -> List.of(promoted.subjectId());
      case RecordHeld held -> List.of(held.subjectId());
      case RecordLapsed lapsed -> List.of(lapsed.subjectId());
      case SubjectAct act -> List.of(act.subjectId());
      default -> List.of();
    };
  }

  /**
   * A batch was accepted.
   *
   * @param digest as the contract logged it
   * @param records packed; of the other kinds their packed corrections, subjects, or leaf count
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record BatchPublished(
      LogPosition at, BatchKind kind, BatchHeader header, Bytes32 digest, byte[] records)
      implements HistoryEvent {

    @Override
    public String name() {
      return kind.event();
    }

    /** The records that the batch stores or holds: none where its kind carries none. */
    public List<BatchRecord> stored() {
      return switch (kind) {
        case SCORES -> Records.unpack(records);
        case CORRECTIONS -> Corrections.unpack(records).stream().map(Correction::record).toList();
        case COMMITMENT, RELEASE -> List.of();
      };
    }

    /** Whom it names: none where its kind names nobody. */
    @Override
    public List<SubjectId> subjects() {
      return kind == BatchKind.RELEASE
          ? SubjectId.unpack(records)
          : stored().stream().map(BatchRecord::subjectId).toList();
    }
  }

  /** A cold batch was withdrawn. */
  record BatchWithdrawn(LogPosition at, long sequence, Address by, int reasonCode)
      implements HistoryEvent {}

  /** A leaf of a cold batch was stored; {@code word} is the subject's slot since. */
  record RecordPromoted(LogPosition at, SubjectId subjectId, long sequence, StoredScore word)
      implements HistoryEvent {}

  /** A record went into quarantine; {@code word} is what the slot would have become. */
  record RecordHeld(LogPosition at, SubjectId subjectId, long sequence, StoredScore word)
      implements HistoryEvent {}

  /** A held record was not approved in time. */
  record RecordLapsed(LogPosition at, SubjectId subjectId, long sequence) implements HistoryEvent {}

  /** The terms on which a model's scores are taken changed. */
  record ModelTermsChanged(LogPosition at, long modelId, ModelTerms terms, Address by)
      implements HistoryEvent {}

  /** The next attester set was announced; {@code executableAt} in Unix seconds. */
  record AttestersScheduled(
      LogPosition at, long executableAt, int threshold, List<Address> attesters)
      implements HistoryEvent {
    /** Copies the list. */
    public AttestersScheduled {
      attesters = List.copyOf(attesters);
    }
  }

  /** The announced attester set was withdrawn. */
  record AttestersCancelled(LogPosition at, Address by) implements HistoryEvent {}

  /**
   * One status bit was set or cleared for several subjects.
   *
   * @param bit the bit as a number
   * @param reasonCode uint16, docs/errors.md
   */
  record StatusesChanged(
      LogPosition at, Address by, int bit, boolean set, int reasonCode, List<SubjectId> subjects)
      implements HistoryEvent {
    /** Copies the list. */
    public StatusesChanged {
      subjects = List.copyOf(subjects);
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
  record PauseChanged(LogPosition at, boolean paused, Address by) implements HistoryEvent {
    @Override
    public String name() {
      return paused ? "PublishingPaused" : "PublishingResumed";
    }
  }

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

  /**
   * Something that {@code SubjectRegistry} recorded of a subject: who speaks for it, access granted
   * and revoked, disputes, inquiries.
   *
   * @param name the event's name in the contract
   * @param facts the event's other parameters: addresses as text, numbers as {@link Long}
   */
  record SubjectAct(LogPosition at, String name, SubjectId subjectId, Map<String, Object> facts)
      implements HistoryEvent {
    /** Copies the facts, in their order. */
    public SubjectAct {
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A fact that is an address. */
    public String text(String fact) {
      return (String) facts.get(fact);
    }

    /** A fact that is a number. */
    public long number(String fact) {
      return (Long) facts.get(fact);
    }
  }

  /** A model may no longer score from this moment on, in Unix seconds. */
  record ModelRetired(LogPosition at, long modelId, long retiresAt) implements HistoryEvent {}
}
