package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.chain.adversary.LyingNode;
import io.creditregistry.contracts.record.BatchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command against nodes that alter, lack or refuse each kind of answer in turn. */
class LyingNodeTest {
  private static final String FROZEN = PublishedRegistry.subject(2).hex();
  private static final String NOBODY = PublishedRegistry.subject(9).hex();

  @TempDir static Path folder;

  private static final Map<String, String> honest = new LinkedHashMap<>();
  private static final Pattern NAMES_WHAT_IS_WRONG =
      Pattern.compile(
          "✕ |NOT |eth_\\w+: |expected .* but |the node's answers|header|logs in receipts: ");

  private static PublishedRegistry registry;
  private static int runs;

  @BeforeAll
  static void publish() throws IOException {
    registry = new PublishedRegistry(folder);
    registry.publish(
        new BatchRecord(PublishedRegistry.subject(1), 720, 150),
        new BatchRecord(PublishedRegistry.subject(2), 480, 4100));
    registry.publish(new BatchRecord(PublishedRegistry.subject(3), 730, 140));
    registry.freeze(PublishedRegistry.subject(2));
    Files.writeString(
        folder.resolve("policy.yaml"),
        """
        maxAge: 30d
        approve: {minScorePoints: 640, maxPdBps: 800}
        refer: {minScorePoints: 600, maxPdBps: 1500}
        status: {missing: refer, stale: refer, revoked: refer, frozen: refer, quarantined: refer,
          disputed: refer}
        notice: {creditor: Bank, scoreProvider: Registry, agency: Bureau}
        """);
    askAnHonestNode();
  }

  private static void askAnHonestNode() {
    commands()
        .forEach(
            (name, command) -> {
              CommandRun run = run(registry.rpcUrl(), command);
              assertThat(run.exitCode()).as(name + ": " + run.out() + run.err()).isZero();
              honest.put(name, lasting(run.out()));
            });
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static Map<String, List<String>> commands() {
    String good = PublishedRegistry.subject(1).hex();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("verify", List.of("auditor", "verify"));
    commands.put("history", List.of("auditor", "history"));
    commands.put("history of one", List.of("auditor", "history", FROZEN));
    commands.put("report", List.of("auditor", "report", "--out", "OUT"));
    commands.put("index", List.of("auditor", "index", "--file", "OUT"));
    commands.put("bundle", List.of("auditor", "bundle", good, "--out", "OUT"));
    commands.put("trust", List.of("auditor", "trust", "--block", "3", "--out", "OUT"));
    commands.put("score", List.of("lender", "score", good));
    commands.put(
        "decide",
        List.of("lender", "decide", good, "--policy", folder.resolve("policy.yaml").toString()));
    commands.put("watch", List.of("lender", "watch", "--from-block", "1", "--for", "0s"));
    return commands;
  }

  static Stream<Arguments> commandsAndLies() {
    return commands().keySet().stream()
        .flatMap(
            command ->
                Stream.concat(Lie.eachKind(), Lie.refusals())
                    .map(lie -> Arguments.of(command, lie)));
  }

  private static CommandRun run(String rpc, List<String> command) {
    String out = folder.resolve("out-" + runs++).toString();
    String[] arguments =
        command.stream().map(word -> word.equals("OUT") ? out : word).toArray(String[]::new);
    return CommandRun.with(
        Map.of(
            "HOME", folder.toString(),
            "CREDITCTL_RPC", rpc,
            "CREDITCTL_DEPLOYMENT", registry.deployment().toString()),
        arguments);
  }

  /** Detected and named; or what was altered does not bear on the answer, which is the true one. */
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("commandsAndLies")
  void neverBelieves(String command, Lie lie) {
    try (LyingNode node = new LyingNode(registry.rpcUrl(), lie.alterations())) {
      CommandRun run = run(node.url(), commands().get(command));
      String told = run.out() + run.err();

      assertThat(told).doesNotContain("Exception", "\tat ", ": null");
      if (run.exitCode() == 0 && told.contains("it gives no proof")) {
        return;
      }
      if (run.exitCode() == 0) {
        assertThat(lasting(run.out())).isEqualTo(honest.get(command));
        return;
      }
      assertThat(run.exitCode()).as(told).isIn(1, 3);
      assertThat(told).doesNotContain("✓ verified", "✓ complete");
      assertThat(NAMES_WHAT_IS_WRONG.matcher(told).find()).as(told).isTrue();
    }
  }

  /** An answer without what differs from run to run. */
  private static String lasting(String out) {
    return out.replaceAll("out-\\d+", "out");
  }

  @Test
  void absenceIsProvenAndCannotBeLiedAbout() {
    CommandRun nobody = run(registry.rpcUrl(), List.of("lender", "score", NOBODY));
    assertThat(nobody.exitCode()).isEqualTo(1);
    assertThat(nobody.out()).contains("MISSING", "Proven here");
    CommandRun frozen = run(registry.rpcUrl(), List.of("lender", "score", FROZEN));
    assertThat(frozen.out()).contains("FROZEN");
  }

  @Test
  void aNodeWithoutProofsIsTakenAtItsWordOnlyWhereAsked() {
    Lie lie = Lie.refusals().findFirst().orElseThrow();
    try (LyingNode node = new LyingNode(registry.rpcUrl(), lie.alterations())) {
      String good = PublishedRegistry.subject(1).hex();
      CommandRun refused = run(node.url(), List.of("lender", "score", good));
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(refused.err()).contains("eth_getProof", "--unproven");
      CommandRun taken = run(node.url(), List.of("lender", "score", good, "--unproven"));
      assertThat(taken.exitCode()).as(taken.err()).isZero();
      assertThat(taken.out()).contains("Taken as given: records").doesNotContain("Proven here");
      CommandRun index = run(node.url(), List.of("auditor", "index", "--file", "OUT"));
      assertThat(index.out()).contains("it gives no proof").doesNotContain("✓");
    }
  }

  @Test
  void anotherContractIsNamed() throws IOException {
    String there = Files.readString(registry.deployment());
    String rating = registry.client().deployment().creditRating().hex();
    String desk = registry.client().deployment().lendingDesk().hex();
    Path wrong =
        Files.writeString(folder.resolve("wrong.json"), there.toLowerCase().replace(rating, desk));
    for (String line : List.of("auditor verify", "lender score " + FROZEN, "auditor history")) {
      List<String> command =
          Stream.concat(Arrays.stream(line.split(" ")), Stream.of("--deployment", wrong.toString()))
              .toList();
      CommandRun run = run(registry.rpcUrl(), command);
      assertThat(run.exitCode()).as(line + ": " + run.out() + run.err()).isBetween(1, 3);
      assertThat(run.out() + run.err()).doesNotContain("Exception", "✓ verified");
    }
  }
}
