package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.History;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.record.Records;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.NodeUnreachableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Verifies a registry's whole history from raw chain data (protocol.md, "Verifying a history").
 * What is found wrong, nonsense from the node included, becomes a failed check; only a node that
 * cannot be reached is an exception.
 */
public final class HistoryVerifier {
  private static final List<HistoryCheck> CHECKS =
      List.of(
          new ContractCheck(),
          new BlockCheck(),
          new SequenceCheck(),
          new AttesterSetCheck(),
          new CallDataCheck(),
          new DigestCheck(),
          new SignatureCheck(),
          new RecordCheck(),
          new ModelCheck(),
          new HeadCheck(),
          new StorageCheck());

  private final RegistryClient client;
  private final List<Check> checks = new ArrayList<>();

  private HistoryVerifier(RegistryClient client) {
    this.client = client;
  }

  /**
   * Verifies everything up to the newest block.
   *
   * @throws NodeUnreachableException if the node cannot be reached
   */
  public static VerificationReport verify(RegistryClient client, ReadProgress progress) {
    return new HistoryVerifier(client).run(progress);
  }

  private VerificationReport run(ReadProgress progress) {
    if (!chainCheck()) {
      return report(List.of());
    }
    Optional<StateAnchor> anchor =
        attempt("anchor", () -> StateAnchor.read(client.rpc(), client.rpc().blockNumber()));
    Optional<History> history =
        anchor.flatMap(
            block ->
                attempt(
                    "logs",
                    () -> new HistoryReader(client).read(block.header().number(), progress)));
    if (history.isEmpty()) {
      return report(List.of());
    }
    RegistryClient pinned = client.at(anchor.get().header().number());
    AuditContext context = new AuditContext(pinned, anchor.get(), history.get(), progress);
    for (HistoryCheck check : CHECKS) {
      attempt(check.name(), () -> check.check(context)).ifPresent(checks::add);
    }
    return report(history.get().batches());
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
    } catch (NodeUnreachableException world) {
      throw world;
    } catch (RuntimeException wrong) {
      // Bytes from a lying node may break any decoder: whatever breaks is a finding, not a crash.
      checks.add(Check.failed(name, String.valueOf(wrong.getMessage())));
      return Optional.empty();
    }
  }

  private VerificationReport report(List<BatchEvidence> batches) {
    long records =
        batches.stream()
            .mapToLong(batch -> batch.event().records().length / Records.RECORD_WIDTH)
            .sum();
    return new VerificationReport(checks, batches.size(), records);
  }
}
