package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.record.BatchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The auditor's and the watching lender's views of two batches on a real chain. */
class AuditorCommandsTest {

  private static final String SUBJECT = PublishedRegistry.subject(1).hex();

  @TempDir static Path folder;

  private static PublishedRegistry registry;

  @BeforeAll
  static void publish() throws IOException {
    registry = new PublishedRegistry(folder);
    registry.publish(
        new BatchRecord(PublishedRegistry.subject(1), 720, 150),
        new BatchRecord(PublishedRegistry.subject(2), 480, 4100));
    registry.publish(new BatchRecord(PublishedRegistry.subject(3), 640, 900));
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.with(
        Map.of(
            "HOME", folder.toString(),
            "CREDITCTL_RPC", registry.rpcUrl(),
            "CREDITCTL_DEPLOYMENT", registry.deployment().toString()),
        arguments);
  }

  @Test
  void theWholeHistoryIsToldInOrder() {
    CommandRun run = run("auditor", "history", "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.json().path("events"))
        .extracting(e -> e.path("event").asString())
        .containsExactly(
            "AttesterSetChanged",
            "ModelRegistered",
            "ModelTermsChanged",
            "BatchPublished",
            "BatchPublished");
  }

  @Test
  void oneSubjectsHistoryHoldsItsRecordsOnly() {
    CommandRun run = run("auditor", "history", SUBJECT, "--json");
    JsonNode facts = run.json().path("events").get(0).path("facts");
    assertThat(run.json().path("events")).hasSize(1);
    assertThat(facts.path("scorePoints").asInt()).isEqualTo(720);
    assertThat(facts.path("sequence").asInt()).isEqualTo(1);
    assertThat(facts.path("signers")).hasSize(2);
    assertThat(facts.path("modelHash").asString()).startsWith("0x01");
  }

  @Test
  void theHistoryIsVerifiedWithAChecklist() {
    CommandRun run = run("auditor", "verify");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("✓ ").doesNotContain("✕").contains("2 batches with 3 records");
    JsonNode json = run("auditor", "verify", "--json").json();
    assertThat(json.path("passed").asBoolean()).isTrue();
    assertThat(json.path("records").asInt()).isEqualTo(3);
    assertThat(json.path("checks").get(0).path("evidence").asString()).isNotEmpty();
  }

  @Test
  void aSubjectThatNobodyNamedIsSaidToBeUnknown() {
    String nobody = PublishedRegistry.subject(9).hex();
    CommandRun history = run("auditor", "history", nobody);
    assertThat(history.exitCode()).isEqualTo(2);
    assertThat(history.err()).contains("found none up to block").contains(nobody);
    CommandRun verify = run("auditor", "verify", "--subject", nobody);
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verify.out()).contains("✕ subject", "no event up to the anchor names " + nobody);
  }

  @Test
  void aPartIsVerifiedAndTheRestNamed() {
    CommandRun run =
        run("auditor", "verify", "--from", "2", "--to", "2", "--proofs", "none", "--json");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.json().path("leftOut")).hasSize(2);
    CommandRun wrong = run("auditor", "verify", "--proofs", "some");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--proofs: expected all, sample or none but found 'some'");
  }

  @Test
  void aReportIsOnePageAndACsvFilePerTable() throws IOException {
    Path out = folder.resolve("pack");
    CommandRun run = run("auditor", "report", "--out", out.toString(), "--json");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    String page = Files.readString(out.resolve("index.html"));
    assertThat(page).contains("Verified from raw chain data.").doesNotContain("http");
    for (JsonNode file : run.json().path("files")) {
      assertThat(out.resolve(file.asString())).isNotEmptyFile();
    }
    assertThat(Files.readAllLines(out.resolve("batches.csv"))).hasSize(3);
    assertThat(Files.readAllLines(out.resolve("attesters.csv"))).hasSize(3);
    assertThat(Files.readString(out.resolve("changes.csv")))
        .contains("AttesterSetChanged")
        .contains("GOVERNOR_ROLE of");
    assertThat(run.json().path("lateUpdates").asInt()).isZero();
  }

  @Test
  void anIndexContinuesWhereItStopped() throws IOException {
    String file = folder.resolve("registry.index").toString();
    CommandRun first = run("auditor", "index", "--file", file, "--json");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.json().path("complete").asBoolean()).isTrue();
    assertThat(first.json().path("batches").asInt()).isEqualTo(2);
    CommandRun second = run("auditor", "index", "--file", file);
    assertThat(second.out()).contains("(0 new)").contains("✓ complete");
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear auditor");
    CommandRun wrong = run("auditor", "index", "--file", letter.toString());
    assertThat(wrong.exitCode()).isEqualTo(3);
    assertThat(wrong.err()).contains("expected a journal but found a file of another kind");
    assertThat(letter).hasContent("Dear auditor");
  }

  @Test
  void aBundleIsVerifiedWithoutANetworkAgainstATrustFile() throws IOException {
    Path bundle = folder.resolve("bundle.json");
    Path trust = folder.resolve("trust.json");
    CommandRun made = run("auditor", "bundle", SUBJECT, "--out", bundle.toString(), "--json");
    assertThat(made.exitCode()).as(made.err()).isZero();
    String block = made.json().path("block").asString();
    CommandRun trusted = run("auditor", "trust", "--block", block, "--out", trust.toString());
    assertThat(trusted.exitCode()).as(trusted.err()).isZero();

    String[] verify = {
      "auditor", "verify-bundle", bundle.toString(), "--trust", trust.toString(), "--json"
    };
    CommandRun verified = CommandRun.in(folder, verify);
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.json().path("passed").asBoolean()).isTrue();
    assertThat(verified.json().path("anchored").isEmpty()).isFalse();

    String better =
        Files.readString(bundle).replace("\"scorePoints\" : 720", "\"scorePoints\" : 721");
    Files.writeString(bundle, better);
    CommandRun forged = CommandRun.in(folder, verify);
    assertThat(forged.exitCode()).isEqualTo(1);
    assertThat(forged.json().path("passed").asBoolean()).isFalse();
  }

  @Test
  void aHistoryIsShownToHaveOnlyGrownWithoutANetwork() throws IOException {
    Path proof = folder.resolve("consistency.json");
    Path trust = folder.resolve("trust-consistency.json");
    CommandRun made =
        run("auditor", "consistency", "--earlier", "1", "--out", proof.toString(), "--json");
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.json().path("later").asInt()).isEqualTo(2);
    assertThat(run("auditor", "trust", "--out", trust.toString()).exitCode()).isZero();

    String[] verify = {
      "auditor",
      "verify-consistency",
      proof.toString(),
      "--trust",
      trust.toString(),
      "--earlier",
      made.json().path("earlierDigest").asString(),
      "--later",
      registry.client().rating().headHash().hex(),
      "--json"
    };
    CommandRun verified = CommandRun.in(folder, verify);
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.json().path("selfConsistentOnly").isEmpty()).isTrue();

    Files.writeString(proof, Files.readString(proof).replace("\"Batch\"", "\"Release\""));
    CommandRun forged = CommandRun.in(folder, verify);
    assertThat(forged.exitCode()).isEqualTo(1);
    assertThat(forged.json().path("passed").asBoolean()).isFalse();
  }

  @Test
  void aConsistencyProofNeedsBatchesThatTheChainHas() {
    CommandRun run =
        run("auditor", "consistency", "--later", "9", "--out", folder.resolve("c").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("<= 2, the newest batch, but found 0 and 9");
  }

  @Test
  void aSubjectWithoutARecordHasNoBundle() {
    String nobody = PublishedRegistry.subject(9).hex();
    CommandRun run = run("auditor", "bundle", nobody, "--out", folder.resolve("b").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("expected a subject with a record but found none for " + nobody);
  }

  @Test
  void aTrustFileThatDoesNotReadIsTheCallersMistake() throws IOException {
    Path trust = Files.writeString(folder.resolve("no-trust.json"), "{}");
    CommandRun run =
        CommandRun.in(
            folder, "auditor", "verify-bundle", trust.toString(), "--trust", trust.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--trust " + trust);
  }

  @Test
  void aWatcherSeesEachEventAsOneJsonLine() {
    CommandRun run = run("lender", "watch", SUBJECT, "--from-block", "1", "--count", "1", "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<JsonNode> lines = run.out().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).path("event").path("event").asString()).isEqualTo("ScorePublished");
    assertThat(lines.get(1).path("events").asInt()).isEqualTo(1);
  }

  @Test
  void aWatchEndsWhenItsTimeIsOver() {
    CommandRun run = run("lender", "watch", "--for", "0s");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("0 events up to block");
  }
}
