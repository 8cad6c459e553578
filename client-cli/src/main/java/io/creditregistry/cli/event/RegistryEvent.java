package io.creditregistry.cli.event;

import io.creditregistry.cli.command.Purpose;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.Pd;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.ChangeReason;
import io.creditregistry.contracts.record.Correction;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.DisputeState;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One event, with the facts that its kind has.
 *
 * @param event the event's name in the contracts; of one subject's part in a batch: {@code
 *     ScorePublished}, {@code ScoreCorrected} or {@code RecordReleased}
 * @param facts named as in the contracts' events
 */
public record RegistryEvent(
    long block, String transactionHash, String event, Map<String, Object> facts) {
  private static final int NAMED_ONE_BY_ONE = 9;

  /** Facts in Unix seconds. */
  private static final Set<String> MOMENTS =
      Set.of(
          "dataTime",
          "expiresAt",
          "dueAt",
          "effectiveAt",
          "executableAt",
          "activatesAt",
          "retiresAt");

  /** The event as the contracts emitted it. */
  public static RegistryEvent of(HistoryEvent event) {
    return switch (event) {
      case HistoryEvent.BatchPublished e -> batch(e);
      case HistoryEvent.StatusChanged e ->
          at(e, "StatusChanged")
              .with("subjectId", e.subjectId().hex())
              .with("statusBits", e.statusBits())
              .with("marks", StoredScore.marks(e.statusBits()))
              .with("reasonCode", e.reasonCode())
              .with("reason", named(e.reasonCode()))
              .with("by", e.by().checksummed());
      case HistoryEvent.StatusesChanged e ->
          at(e, "StatusesChanged")
              .with("subjects", e.subjects().stream().map(SubjectId::hex).toList())
              .with("bit", e.bit())
              .with("mark", String.join(" ", StoredScore.marks(e.bit())))
              .with("set", e.set())
              .with("reasonCode", e.reasonCode())
              .with("reason", named(e.reasonCode()))
              .with("by", e.by().checksummed());
      case HistoryEvent.SubjectAct e -> act(e);
      case HistoryEvent.BatchWithdrawn e ->
          at(e, "BatchWithdrawn")
              .with("sequence", e.sequence())
              .with("reasonCode", e.reasonCode())
              .with("reason", named(e.reasonCode()))
              .with("by", e.by().checksummed());
      case HistoryEvent.RecordPromoted e ->
          record(at(e, "RecordPromoted"), e.subjectId(), e.sequence(), e.word());
      case HistoryEvent.RecordHeld e ->
          record(at(e, "RecordHeld"), e.subjectId(), e.sequence(), e.word());
      case HistoryEvent.RecordLapsed e ->
          at(e, "RecordLapsed")
              .with("subjectId", e.subjectId().hex())
              .with("sequence", e.sequence());
      case HistoryEvent.ModelTermsChanged e ->
          at(e, "ModelTermsChanged")
              .with("modelId", e.modelId())
              .with("terms", e.terms())
              .with("by", e.by().checksummed());
      case HistoryEvent.AttestersScheduled e ->
          at(e, "AttestersScheduled")
              .with("executableAt", e.executableAt())
              .with("threshold", e.threshold())
              .with("attesters", e.attesters().stream().map(Address::checksummed).toList());
      case HistoryEvent.AttestersCancelled e ->
          at(e, "AttestersCancelled").with("by", e.by().checksummed());
      case HistoryEvent.AttesterSetChanged e ->
          at(e, "AttesterSetChanged")
              .with("epoch", e.epoch())
              .with("threshold", e.threshold())
              .with("attesters", e.attesters().stream().map(Address::checksummed).toList());
      case HistoryEvent.PauseChanged e -> at(e, e.name()).with("by", e.by().checksummed());
      case HistoryEvent.ModelRegistered e ->
          at(e, "ModelRegistered")
              .with("modelId", e.modelId())
              .with("modelHash", e.modelHash().hex())
              .with("kind", e.kind())
              .with("activatesAt", e.policy().activatesAt());
      case HistoryEvent.ModelPromoted e ->
          at(e, "ModelPromoted").with("modelId", e.modelId()).with("previous", e.previous());
      case HistoryEvent.ModelRetired e ->
          at(e, "ModelRetired").with("modelId", e.modelId()).with("retiresAt", e.retiresAt());
    };
  }

  /** The facts in one line, for a person. */
  public String text() {
    return told().entrySet().stream()
        .map(fact -> fact.getKey() + " " + fact.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The facts as a person reads them, in their order. */
  public Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    facts.forEach((name, value) -> told.put(name, shown(name, value)));
    return told;
  }

  private static String shown(String name, Object value) {
    return switch (value) {
      case Long seconds when MOMENTS.contains(name) -> Moment.text(seconds);
      case Long code when name.equals("purpose") -> new Purpose(code.intValue()).toString();
      case Long code when name.equals("reasonCode") -> named(code.intValue());
      case Long state when name.equals("state") -> DisputeState.of(state.intValue()).name();
      case Integer pdBps when name.equals("pdBps") -> Pd.text(pdBps);
      case List<?> none when none.isEmpty() -> "none";
      case List<?> few when few.size() <= NAMED_ONE_BY_ONE ->
          few.stream().map(Object::toString).collect(Collectors.joining(", "));
      case List<?> many -> many.size() + " in all";
      default -> value.toString();
    };
  }

  private static RegistryEvent act(HistoryEvent.SubjectAct e) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("subjectId", e.subjectId().hex());
    facts.putAll(e.facts());
    return new RegistryEvent(e.at().blockNumber(), e.at().transactionHash(), e.name(), facts);
  }

  private static RegistryEvent batch(HistoryEvent.BatchPublished e) {
    return content(at(e, e.name()).with("sequence", e.header().sequence()), e)
        .with("epoch", e.header().epoch())
        .with("modelId", e.header().modelId())
        .with("dataTime", e.header().dataTime())
        .with("digest", e.digest().hex());
  }

  private static RegistryEvent content(RegistryEvent event, HistoryEvent.BatchPublished e) {
    return switch (e.kind()) {
      case SCORES, CORRECTIONS -> event.with("records", e.stored().size());
      case COMMITMENT -> event.with("leaves", ByteBuffer.wrap(e.records()).getInt());
      case RELEASE -> event.with("records", e.records().length / SubjectId.WIDTH);
    };
  }

  private static RegistryEvent record(
      RegistryEvent event, SubjectId subject, long sequence, StoredScore word) {
    return event
        .with("subjectId", subject.hex())
        .with("scorePoints", word.scorePoints())
        .with("pdBps", word.pdBps())
        .with("modelId", word.modelId())
        .with("dataTime", word.dataTime())
        .with("sequence", sequence)
        .with("statusBits", word.statusBits())
        .with("marks", word.marks());
  }

  /** One subject's record out of a batch. */
  static RegistryEvent score(HistoryEvent.BatchPublished e, BatchRecord record) {
    return score(at(e, "ScorePublished"), e, record);
  }

  /** One subject's record that replaced a wrong one. */
  static RegistryEvent corrected(HistoryEvent.BatchPublished e, Correction correction) {
    return score(at(e, "ScoreCorrected"), e, correction.record())
        .with("replacedSequence", correction.replacedSequence())
        .with("reasonCode", correction.reasonCode())
        .with("reason", named(correction.reasonCode()));
  }

  /** One subject's held record that a second quorum approved. */
  static RegistryEvent released(HistoryEvent.BatchPublished e, SubjectId subject) {
    return at(e, "RecordReleased")
        .with("subjectId", subject.hex())
        .with("approvedBySequence", e.header().sequence());
  }

  private static RegistryEvent score(
      RegistryEvent event, HistoryEvent.BatchPublished e, BatchRecord record) {
    return event
        .with("subjectId", record.subjectId().hex())
        .with("scorePoints", record.scorePoints())
        .with("pdBps", record.pdBps())
        .with("modelId", e.header().modelId())
        .with("dataTime", e.header().dataTime())
        .with("sequence", e.header().sequence());
  }

  private static String named(int reasonCode) {
    return new ChangeReason(reasonCode).toString();
  }

  private static RegistryEvent at(HistoryEvent event, String name) {
    return new RegistryEvent(
        event.at().blockNumber(), event.at().transactionHash(), name, Map.of());
  }

  /** The same event with one more fact at the end. */
  public RegistryEvent with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(name, value);
    return new RegistryEvent(block, transactionHash, event, more);
  }
}
