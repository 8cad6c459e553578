package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.audit.AuditScope.Proofs;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.history.EventDecoder;
import io.creditregistry.contracts.history.History;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.index.RawLog;
import io.creditregistry.contracts.journal.JournalException;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.LogReader;
import io.creditregistry.contracts.rpc.NodeUnreachableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Verifies a registry's whole history from raw chain data (protocol.md, "Verifying a history").
 * What is found wrong, nonsense from the node included, becomes a failed check; only a node that
 * cannot be reached, or a file that cannot be used, is an exception.
 */
public final class HistoryVerifier {
  private static final List<HistoryCheck> CHECKS =
      List.of(
          new ContractCheck(),
          new SequenceCheck(),
          new AttesterSetCheck(),
          new CallDataCheck(),
          new DigestCheck(),
          new SignatureCheck(),
          new RecordCheck(),
          new ModelCheck(),
          new SubjectCheck(),
          new HeadCheck(),
          new StorageCheck());

  private final RegistryClient client;
  private final AuditScope scope;
  private final ReadProgress progress;
  private final HistoryReader reader;
  private final List<Check> checks = new ArrayList<>();

  private HistoryVerifier(RegistryClient client, AuditScope scope, ReadProgress progress) {
    this.client = client;
    this.scope = scope;
    this.progress = progress;
    this.reader = new HistoryReader(client);
  }

  /**
   * Verifies everything up to the newest block.
   *
   * @throws NodeUnreachableException if the node cannot be reached
   */
  public static VerificationReport verify(RegistryClient client, ReadProgress progress) {
    return verify(client, AuditScope.EVERYTHING, progress);
  }

  /**
   * Verifies up to the newest block, or to the one that a resumed audit began with.
   *
   * @throws NodeUnreachableException if the node cannot be reached
   * @throws io.creditregistry.contracts.journal.JournalException if the file to resume from cannot
   *     be used
   */
  public static VerificationReport verify(
      RegistryClient client, AuditScope scope, ReadProgress progress) {
    HistoryVerifier verifier = new HistoryVerifier(client, scope, progress);
    if (scope.resume().isEmpty()) {
      return verifier.run(
          client.rpc()::callAll, () -> StateAnchor.read(client.rpc(), client.rpc().blockNumber()));
    }
    try (KeptAnswers kept = KeptAnswers.open(client, scope.resume().get())) {
      return verifier.run(kept, kept::anchor);
    }
  }

  private VerificationReport run(ChainAnswers answers, Supplier<StateAnchor> newest) {
    if (!chainCheck()) {
      return report(Optional.empty());
    }
    Optional<StateAnchor> anchor = attempt("anchor", newest);
    Optional<List<RawLog>> logs = anchor.flatMap(block -> attempt("logs", () -> logs(block)));
    Optional<List<HistoryEvent>> events = logs.flatMap(raw -> attempt("logs", () -> decode(raw)));
    if (events.isEmpty()) {
      return report(Optional.empty());
    }
    List<BatchPublished> batches =
        events.get().stream()
            .filter(BatchPublished.class::isInstance)
            .map(BatchPublished.class::cast)
            .toList();
    Optional<BlockAudit> blocks =
        attempt("block headers", () -> walk(answers, anchor.get(), logs.get(), events.get()));
    if (blocks.isEmpty() || !hasAll(blocks.get(), batches)) {
      return report(Optional.empty());
    }
    History history = history(anchor.get(), events.get(), batches, blocks.get());
    attempt("batches", () -> context(answers, anchor.get(), history, blocks.get()))
        .ifPresent(this::runChecks);
    return report(
        Optional.of(
            new VerifiedHistory(
                anchor.get(),
                history,
                logs.get(),
                blockTimes(anchor.get(), blocks.get()),
                blocks.get().gasUsed())));
  }

  private static Map<Long, Long> blockTimes(StateAnchor anchor, BlockAudit blocks) {
    Map<Long, Long> times = new HashMap<>();
    blocks.headers().forEach((number, header) -> times.put(number, header.timestamp()));
    times.put(anchor.header().number(), anchor.header().timestamp());
    return times;
  }

  private void runChecks(AuditContext context) {
    scope
        .subject()
        .filter(subject -> context.history().events().stream().noneMatch(isAbout(subject)))
        .ifPresent(
            unknown ->
                checks.add(Check.failed("subject", "no event up to the anchor names " + unknown)));
    for (HistoryCheck check : CHECKS) {
      if (!(check instanceof StorageCheck) || scope.proofs() != Proofs.NONE) {
        attempt(check.name(), () -> check.check(context)).ifPresent(checks::add);
      }
    }
    scope
        .disclosure()
        .map(DisclosureCheck::new)
        .flatMap(check -> attempt(check.name(), () -> check.check(context)))
        .ifPresent(checks::add);
  }

  private static Predicate<HistoryEvent> isAbout(SubjectId subject) {
    return event -> event.subjects().contains(subject);
  }

  private AuditContext context(
      ChainAnswers answers, StateAnchor anchor, History history, BlockAudit blocks) {
    return new AuditContext(
        client.at(anchor.header().number()),
        answers,
        anchor,
        history,
        scope,
        history.batches().stream().filter(batch -> scope.covers(batch.event())).toList(),
        blockTimes(anchor, blocks),
        progress);
  }

  private List<RawLog> logs(StateAnchor anchor) {
    long from = client.deployment().deploymentBlock();
    long to = anchor.header().number();
    return new LogReader(client.rpc())
            .read(
                contracts(),
                List.of(),
                from,
                to,
                block -> progress.at("logs", block - from + 1, to - from + 1))
            .stream()
            .map(RawLog::of)
            .toList();
  }

  private List<Address> contracts() {
    return client.deployment().withHistory();
  }

  private List<HistoryEvent> decode(List<RawLog> logs) {
    EventDecoder decoder = new EventDecoder(client.deployment());
    return logs.stream().flatMap(log -> decoder.decode(log.toLog()).stream()).toList();
  }

  private BlockAudit walk(
      ChainAnswers answers, StateAnchor anchor, List<RawLog> logs, List<HistoryEvent> events) {
    Set<Long> selected =
        (scope.coversEveryBlock()
                ? logs.stream().map(RawLog::blockNumber)
                : events.stream()
                    .filter(event -> event instanceof BatchPublished batch && scope.covers(batch))
                    .map(event -> event.at().blockNumber()))
            .collect(Collectors.toSet());
    BlockAudit blocks = new BlockAudit(answers, anchor, contracts(), logs, selected, progress);
    checks.addAll(blocks.run(client.deployment().deploymentBlock()));
    return blocks;
  }

  private static boolean hasAll(BlockAudit blocks, List<BatchPublished> batches) {
    return batches.stream()
        .allMatch(batch -> blocks.headers().containsKey(batch.at().blockNumber()));
  }

  private History history(
      StateAnchor anchor,
      List<HistoryEvent> events,
      List<BatchPublished> batches,
      BlockAudit blocks) {
    List<BatchEvidence> evidence =
        batches.stream()
            .map(
                batch ->
                    new BatchEvidence(
                        batch,
                        callData(blocks.transaction(batch.at().transactionHash())),
                        blocks.headers().get(batch.at().blockNumber())))
            .toList();
    return new History(anchor.header().number(), events, evidence);
  }

  private CallData callData(JsonNode transaction) {
    return transaction == null
        ? new CallData.Unreadable("its block does not hold its transaction")
        : reader.callData(transaction);
  }

  private boolean chainCheck() {
    long expected = client.deployment().chainId();
    Optional<Long> found = attempt("chain id", client.rpc()::chainId);
    if (found.isEmpty()) {
      return false;
    }
    checks.add(
        found.get() == expected
            ? Check.passed("chain id", String.valueOf(expected))
            : Check.failed("chain id", "expected " + expected + " but found " + found.get()));
    return found.get() == expected;
  }

  /** The step's result; where it fails, empty and a failed check of this name. */
  private <T> Optional<T> attempt(String name, Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (NodeUnreachableException | JournalException world) {
      throw world;
    } catch (RuntimeException wrong) {
      // Bytes from a lying node may break any decoder: whatever breaks is a finding, not a crash.
      checks.add(Check.failed(name, String.valueOf(wrong.getMessage())));
      return Optional.empty();
    }
  }

  private VerificationReport report(Optional<VerifiedHistory> read) {
    List<BatchEvidence> batches = read.map(all -> all.history().batches()).orElse(List.of());
    long records =
        batches.stream()
            .filter(batch -> batch.event().kind() == BatchKind.SCORES)
            .mapToLong(batch -> batch.event().records().length / Records.RECORD_WIDTH)
            .sum();
    List<String> left = new ArrayList<>();
    if (scope.proofs() == Proofs.NONE) {
      left.add("final storage was not proven, as asked");
    } else if (scope.proofs() == Proofs.SAMPLE) {
      left.add("final storage was proven for a sample of the subjects, as asked");
    }
    if (!scope.isEverything()) {
      left.add(
          scope.subject().isPresent()
              ? "signatures of the other batches, as asked"
              : "transactions, receipts and signatures of the other batches, as asked");
    }
    return new VerificationReport(checks, batches.size(), records, left, read);
  }
}
