package io.creditregistry.cli.auditor;

import io.creditregistry.cli.event.RegistryEvent;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import java.util.List;

/** The events from the deployment up to a block, in the chain's order. */
record EventList(long upToBlock, List<RegistryEvent> events) implements Answer {

  /**
   * Reads the events up to the newest block.
   *
   * @param subject null for all events
   */
  static EventList read(RegistryClient registry, SubjectId subject, ReadProgress progress) {
    long upTo = registry.rpc().blockNumber();
    List<HistoryEvent> found =
        new HistoryReader(registry).events(registry.deployment().deploymentBlock(), upTo, progress);
    List<RegistryEvent> events =
        subject == null
            ? found.stream().map(RegistryEvent::of).toList()
            : found.stream()
                .flatMap(event -> RegistryEvent.about(List.of(subject), event))
                .toList();
    return new EventList(upTo, events);
  }

  @Override
  public View view() {
    View.Table table = View.Table.of("block", "event", "facts");
    for (RegistryEvent event : events) {
      table = table.with(event.block(), event.event(), event.text());
    }
    return table;
  }
}
