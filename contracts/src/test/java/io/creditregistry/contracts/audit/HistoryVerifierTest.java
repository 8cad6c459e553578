package io.creditregistry.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.adversary.Forgery;
import io.creditregistry.chain.adversary.LyingNode;
import io.creditregistry.contracts.audit.AuditScope.Proofs;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.journal.JournalException;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TestRegistry;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.NodeUnreachableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class HistoryVerifierTest {
  private static TestRegistry registry;

  /** Two batches, a freeze, a new epoch, a third batch and a pause: some of everything. */
  @BeforeAll
  static void liveALittle() {
    registry = TestRegistry.start(3, 2);
    registry.publish(Bytes32.ZERO, List.of(record("a", 700, 100), record("b", 620, 400)));
    registry.publish(Bytes32.ZERO, List.of(record("a", 710, 90), record("c", 540, 900)));
    registry.send(registry.client().calls().freeze(List.of(subject("b")), 3));
    registry.send(registry.client().calls().scheduleAttesters(registry.attesters().addresses(), 3));
    registry.send(registry.client().calls().executeAttesters());
    registry.publish(Bytes32.ZERO, List.of(record("b", 640, 380)));
    registry.send(registry.client().calls().pausePublishing());
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static SubjectId subject(String reference) {
    return SubjectId.derive(new byte[32], reference);
  }

  private static BatchRecord record(String reference, int scorePoints, int pdBps) {
    return new BatchRecord(subject(reference), scorePoints, pdBps);
  }

  @Test
  void findsATrueHistoryTrue() {
    VerificationReport report = HistoryVerifier.verify(registry.client(), ReadProgress.NONE);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.checks()).hasSize(16);
    assertThat(report.batches()).isEqualTo(3);
    assertThat(report.records()).isEqualTo(5);
  }

  @Test
  void findsARegistryWithoutBatchesTrue() {
    try (TestRegistry fresh = TestRegistry.start(1, 1)) {
      assertThat(HistoryVerifier.verify(fresh.client(), ReadProgress.NONE).failures()).isEmpty();
    }
  }

  @Test
  void namesAWrongContractAndAWrongChain() {
    Deployment there = registry.client().deployment();

    assertThat(failuresOf(deployment(there, there.chainId() + 1, there.creditRating())))
        .containsExactly("chain id");
    assertThat(failuresOf(deployment(there, there.chainId(), there.lendingDesk())))
        .contains("contract code");
    assertThat(
            failuresOf(
                deployment(
                    there,
                    there.chainId(),
                    Address.of("0x00000000000000000000000000000000000000aa"))))
        .contains("contract code");
  }

  private static Deployment deployment(Deployment from, long chainId, Address creditRating) {
    return new Deployment(
        chainId,
        creditRating,
        from.modelRegistry(),
        from.subjectRegistry(),
        from.lendingDesk(),
        from.scoreFeedFactory(),
        from.deploymentBlock(),
        from.plan(),
        from.transactions());
  }

  private static List<String> failuresOf(Deployment deployment) {
    RegistryClient client = new RegistryClient(registry.rpc(), deployment);
    return HistoryVerifier.verify(client, ReadProgress.NONE).failures().stream()
        .map(Check::name)
        .toList();
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        lie("chain id", "eth_chainId", answer -> answer.put("result", "0x1")),
        lie("contract code", "eth_getCode", answer -> Forgery.flip(answer, "result")),
        lie(
            "block headers",
            "eth_getBlockByNumber",
            answer -> Forgery.flip(Lies.result(answer), "stateRoot")),
        lie(
            "block headers",
            "eth_getBlockByNumber",
            answer -> Forgery.flip(Lies.result(answer), "hash")),
        lie(
            "block headers",
            "eth_getBlockByNumber",
            answer -> Forgery.flip(Lies.result(answer), "timestamp")),
        lie("anchor", "eth_blockNumber", answer -> answer.put("result", "0x0")),
        lie("head", "eth_getLogs", answer -> Lies.logs(answer).removeAll()),
        lie(
            "head",
            "eth_getLogs",
            answer -> Lies.logs(answer).remove(Lies.logs(answer).size() - 1)),
        lie("batch sequence", "eth_getLogs", answer -> Lies.remove(answer, "BatchPublished")),
        lie("storage", "eth_getLogs", answer -> Lies.remove(answer, "StatusChanged")),
        lie(
            "hash chain",
            "eth_getLogs",
            answer -> Lies.flipMerkleRoot(Lies.find(answer, "BatchPublished"))),
        lie(
            "attester sets",
            "eth_getLogs",
            a -> Forgery.flip(Lies.find(a, "AttesterSetChanged"), "data")),
        lie(
            "logs",
            "eth_getLogs",
            answer -> Lies.find(answer, "BatchPublished").put("data", "0x00")),
        lie("batch sequence", "eth_getLogs", Lies::swapLastLogs),
        lie("anchor", "eth_getBlockByNumber", answer -> answer.putNull("result")),
        lie("logs in receipts", "eth_getLogs", answer -> Lies.remove(answer, "StatusChanged")),
        lie(
            "logs in receipts",
            "eth_getLogs",
            a -> Forgery.flip(Lies.find(a, "AttesterSetChanged"), "data")),
        lie(
            "logs in receipts",
            "eth_getLogs",
            a -> Forgery.flip(Lies.find(a, "BatchPublished"), "transactionHash")),
        lie("call data", "eth_getBlockByNumber", Lies::dropTransactions),
        lie("transaction roots", "eth_getBlockByNumber", Lies::dropTransactions),
        lie("transaction roots", "eth_getBlockByNumber", a -> Lies.flipTransactions(a, "input")),
        lie("transaction roots", "eth_getBlockByNumber", a -> Lies.flipTransactions(a, "to")),
        lie("transaction roots", "eth_getBlockByNumber", a -> Lies.flipTransactions(a, "r")),
        lie("receipt roots", "eth_getBlockReceipts", a -> Lies.flipReceipts(a, "logsBloom")),
        lie("receipt roots", "eth_getBlockReceipts", a -> Lies.flipReceipts(a, "status")),
        lie("receipt roots", "eth_getBlockReceipts", a -> Lies.logs(a).removeAll()),
        lie("receipt roots", "eth_getBlockReceipts", answer -> answer.putNull("result")),
        lie(
            "storage",
            "eth_getProof",
            answer -> Forgery.flipLast(Lies.result(answer), "accountProof")),
        lie(
            "storage",
            "eth_getProof",
            answer ->
                Lies.result(answer)
                    .path("storageProof")
                    .forEach(each -> Forgery.flipLast(each, "proof"))),
        lie("models", "eth_call", answer -> answer.put("result", "0x")));
  }

  @ParameterizedTest(name = "{0} when {1} lies ({index})")
  @MethodSource("lies")
  void neverBelievesALyingNode(String check, String method, Consumer<ObjectNode> lie) {
    try (LyingNode node =
            new LyingNode(
                registry.chain().rpcUrl(), method, (asked, answer) -> lie.accept(answer));
        ChainRpc rpc = ChainRpc.at(node.url())) {
      RegistryClient client = new RegistryClient(rpc, registry.client().deployment());

      VerificationReport report = HistoryVerifier.verify(client, ReadProgress.NONE);

      assertThat(node.lies()).isPositive();
      assertThat(report.passed()).isFalse();
      assertThat(report.failures()).extracting(Check::name).contains(check);
    }
  }

  @Test
  void verifiesAPartAndSaysWhatItLeftOut() {
    AuditScope scope =
        new AuditScope(2, 2, Optional.of(subject("c")), Proofs.ALL, Optional.empty());

    VerificationReport report = HistoryVerifier.verify(registry.client(), scope, ReadProgress.NONE);

    assertThat(report.failures()).isEmpty();
    assertThat(report.leftOut()).hasSize(1);
    assertThat(report.checks())
        .filteredOn(check -> check.name().equals("storage"))
        .extracting(Check::evidence)
        .singleElement()
        .asString()
        .startsWith("1 of 3 subjects' slots");
  }

  @Test
  void doesNotClaimToHaveProvenStorageThatItWasToldToLeave() {
    AuditScope scope =
        new AuditScope(1, Long.MAX_VALUE, Optional.empty(), Proofs.NONE, Optional.empty());

    VerificationReport report = HistoryVerifier.verify(registry.client(), scope, ReadProgress.NONE);

    assertThat(report.passed()).isTrue();
    assertThat(report.checks()).extracting(Check::name).doesNotContain("storage");
    assertThat(report.leftOut()).containsExactly("final storage was not proven, as asked");
  }

  @Test
  void goesOnWhereItWasInterrupted(@TempDir Path folder) {
    AuditScope scope =
        new AuditScope(
            1,
            Long.MAX_VALUE,
            Optional.empty(),
            Proofs.ALL,
            Optional.of(folder.resolve("evidence")));
    ReadProgress interrupting =
        (what, done, total) -> {
          if (what.equals("transactions and receipts")) {
            throw new JournalException("interrupted");
          }
        };
    assertThatThrownBy(() -> HistoryVerifier.verify(registry.client(), scope, interrupting))
        .hasMessage("interrupted");

    try (LyingNode node =
            new LyingNode(
                registry.chain().rpcUrl(),
                "eth_getBlockReceipts",
                (asked, answer) -> answer.putNull("result"));
        ChainRpc rpc = ChainRpc.at(node.url())) {
      RegistryClient client = new RegistryClient(rpc, registry.client().deployment());

      VerificationReport report = HistoryVerifier.verify(client, scope, ReadProgress.NONE);

      assertThat(report.failures()).isEmpty();
      assertThat(node.lies()).as("what was read before is not asked for again").isZero();
    }
  }

  @Test
  void saysThatTheNodeIsAway() {
    try (ChainRpc nobody = ChainRpc.at("http://127.0.0.1:1")) {
      RegistryClient client = new RegistryClient(nobody, registry.client().deployment());

      assertThatThrownBy(() -> HistoryVerifier.verify(client, ReadProgress.NONE))
          .isInstanceOf(NodeUnreachableException.class)
          .hasMessageContaining("http://127.0.0.1:1");
    }
  }

  private static Arguments lie(String check, String method, Consumer<ObjectNode> lie) {
    return Arguments.of(check, method, lie);
  }
}
