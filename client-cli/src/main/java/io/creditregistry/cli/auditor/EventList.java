package io.creditregistry.cli.auditor;

import io.creditregistry.cli.event.RegistryEvent;
import io.creditregistry.cli.event.Teller;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.AuditScope;
import io.creditregistry.contracts.audit.AuditScope.Proofs;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.audit.HistoryVerifier;
import io.creditregistry.contracts.audit.VerificationReport;
import io.creditregistry.contracts.audit.VerifiedHistory;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events from the deployment up to a block, in the chain's order, and how the audit of what
 * they were read from came out.
 *
 * @param upToBlock -1 where the history could not be read
 * @param blockHash what the verification rests on; null where the history could not be read
 * @param failures the checks that failed; empty where all of it is verified
 */
record EventList(
    long upToBlock,
    String blockHash,
    List<RegistryEvent> events,
    boolean verified,
    List<String> failures)
    implements Answer {

  /**
   * Reads and verifies the events up to the newest block.
   *
   * @param subject null for all events
   * @throws CallerMistake where nothing was logged of the subject
   */
  static EventList read(RegistryClient registry, SubjectId subject, ReadProgress progress) {
    AuditScope scope =
        new AuditScope(
            1,
            Long.MAX_VALUE,
            Optional.ofNullable(subject),
            subject == null ? Proofs.SAMPLE : Proofs.ALL,
            Optional.empty());
    VerificationReport report = HistoryVerifier.verify(registry, scope, progress);
    List<Check> failures = report.failures();
    boolean isUnknown = failures.size() == 1 && failures.get(0).name().equals("subject");
    if (isUnknown) {
      throw new CallerMistake(
          "SUBJECT: expected a subject that the logs name but found none up to block "
              + report.history().orElseThrow().history().upToBlock()
              + " for "
              + subject.hex());
    }
    return new EventList(
        report.history().map(read -> read.history().upToBlock()).orElse(-1L),
        report.history().map(read -> read.anchor().claimedHash().hex()).orElse(null),
        report.history().map(read -> told(read, subject)).orElse(List.of()),
        report.passed(),
        failures.stream().map(Check::line).toList());
  }

  private static List<RegistryEvent> told(VerifiedHistory read, SubjectId subject) {
    List<HistoryEvent> events = read.history().events();
    Teller teller = new Teller();
    if (subject == null) {
      return events.stream().map(teller::tell).toList();
    }
    RecordEvidence evidence = new RecordEvidence(read.history());
    return events.stream()
        .flatMap(
            event -> teller.tell(List.of(subject), event).map(told -> evidence.added(event, told)))
        .toList();
  }

  @Override
  public ExitCode exitCode() {
    return verified ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    View.Sections page = new View.Sections(events.stream().map(EventList::section).toList());
    return verified
        ? page.with(
            "",
            View.lines(
                "✓ verified from raw chain data up to block " + upToBlock + ", " + blockHash))
        : page.with("NOT verified", new View.Lines(failures));
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
