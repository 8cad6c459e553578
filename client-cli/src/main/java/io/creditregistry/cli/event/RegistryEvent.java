package io.creditregistry.cli.event;

import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.Pd;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.SubjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One event, with the facts that its kind has.
 *
 * @param event the event's name in the contracts; {@code ScorePublished} for one subject's record
 *     out of a batch
 * @param facts named as in the contracts' events
 */
public record RegistryEvent(
    long block, String transactionHash, String event, Map<String, Object> facts) {

  /** The event as the contracts emitted it. */
  public static RegistryEvent of(HistoryEvent event) {
    return switch (event) {
      case HistoryEvent.BatchPublished e -> batch(e);
      case HistoryEvent.StatusChanged e ->
          at(e, "StatusChanged")
              .with("subjectId", e.subjectId().hex())
              .with("statusBits", e.statusBits())
              .with("reasonCode", e.reasonCode())
              .with("by", e.by().checksummed());
      case HistoryEvent.AttesterSetChanged e ->
          at(e, "AttesterSetChanged")
              .with("epoch", e.epoch())
              .with("threshold", e.threshold())
              .with("attesters", e.attesters().stream().map(Address::checksummed).toList());
      case HistoryEvent.PauseChanged e ->
          at(e, e.paused() ? "PublishingPaused" : "PublishingResumed")
              .with("by", e.by().checksummed());
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

  /** What the event says of these subjects: their records out of a batch, their status changes. */
  public static Stream<RegistryEvent> about(List<SubjectId> subjects, HistoryEvent event) {
    return switch (event) {
      case HistoryEvent.BatchPublished e ->
          Records.unpack(e.records()).stream()
              .filter(record -> subjects.contains(record.subjectId()))
              .map(record -> score(e, record));
      case HistoryEvent.StatusChanged e when subjects.contains(e.subjectId()) -> Stream.of(of(e));
      default -> Stream.empty();
    };
  }

  /** The facts in one line, for a person. */
  public String text() {
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + " " + shown(fact.getKey(), fact.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String shown(String name, Object value) {
    return switch (value) {
      case Long seconds when name.equals("dataTime") -> Moment.text(seconds);
      case Integer pdBps when name.equals("pdBps") -> Pd.text(pdBps);
      case List<?> many -> many.size() + " addresses";
      default -> value.toString();
    };
  }

  private static RegistryEvent batch(HistoryEvent.BatchPublished e) {
    return at(e, "BatchPublished")
        .with("sequence", e.header().sequence())
        .with("records", Records.unpack(e.records()).size())
        .with("epoch", e.header().epoch())
        .with("modelId", e.header().modelId())
        .with("dataTime", e.header().dataTime())
        .with("digest", e.digest().hex());
  }

  private static RegistryEvent score(HistoryEvent.BatchPublished e, BatchRecord record) {
    return at(e, "ScorePublished")
        .with("subjectId", record.subjectId().hex())
        .with("scorePoints", record.scorePoints())
        .with("pdBps", record.pdBps())
        .with("modelId", e.header().modelId())
        .with("dataTime", e.header().dataTime())
        .with("sequence", e.header().sequence());
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
