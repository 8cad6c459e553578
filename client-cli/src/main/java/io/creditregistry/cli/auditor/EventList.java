package io.creditregistry.cli.auditor;

import io.creditregistry.cli.event.RegistryEvent;
import io.creditregistry.cli.event.Teller;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.signature.QuorumResult;
import io.creditregistry.contracts.signature.QuorumVerifier;
import java.util.List;
import java.util.Map;

/** The events from the deployment up to a block, in the chain's order. */
record EventList(long upToBlock, List<RegistryEvent> events) implements Answer {

  /**
   * Reads the events up to the newest block.
   *
   * @param subject null for all events
   * @throws CallerMistake where nothing was logged of the subject
   */
  static EventList read(RegistryClient registry, SubjectId subject, ReadProgress progress) {
    long upTo = registry.rpc().blockNumber();
    List<HistoryEvent> found =
        new HistoryReader(registry).events(registry.deployment().deploymentBlock(), upTo, progress);
    Teller teller = new Teller();
    List<RegistryEvent> events =
        subject == null
            ? found.stream().map(teller::tell).toList()
            : found.stream()
                .flatMap(
                    event ->
                        teller
                            .tell(List.of(subject), event)
                            .map(told -> withEvidence(registry, event, told)))
                .toList();
    if (subject != null && events.isEmpty()) {
      throw new CallerMistake(
          "SUBJECT: expected a subject that the logs name but found none up to block "
              + upTo
              + " for "
              + subject.hex());
    }
    return new EventList(upTo, events);
  }

  /** A record with the hash of its model and the attesters who signed it, by the batch's digest. */
  private static RegistryEvent withEvidence(
      RegistryClient registry, HistoryEvent event, RegistryEvent told) {
    if (!(event instanceof BatchPublished batch)) {
      return told;
    }
    String modelHash =
        registry
            .models()
            .modelOf(batch.header().modelId())
            .map(model -> model.modelHash().hex())
            .orElse("unknown");
    CallData call = new HistoryReader(registry).evidence(batch).call();
    RegistryEvent known = told.with("modelHash", modelHash).with("digest", batch.digest().hex());
    return switch (call) {
      case CallData.Unreadable(String reason) -> known.with("signers", reason);
      case CallData.Read read ->
          switch (QuorumVerifier.verify(
              batch.digest(),
              read.call().signatures(),
              registry.rating().attesterSet(batch.header().epoch()))) {
            case QuorumResult.Reached(List<Address> signers) ->
                known.with("signers", signers.stream().map(Address::checksummed).toList());
            case QuorumResult.Refused refused -> known.with("signers", refused.evidence());
          };
    };
  }

  @Override
  public View view() {
    return new View.Sections(events.stream().map(EventList::section).toList());
  }

  private static View.Section section(RegistryEvent event) {
    View.Facts facts = View.Facts.none();
    for (Map.Entry<String, String> fact : event.told().entrySet()) {
      facts = facts.with(fact.getKey(), fact.getValue());
    }
    return new View.Section(
        "block " + event.block() + "  " + event.event(),
        facts.with("transaction", event.transactionHash()));
  }
}
