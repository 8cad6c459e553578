package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.record.BatchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A subject's commands against contracts on a real chain; its wallet is the test's own account. */
class SubjectCommandsTest {

  private static final String ME = PublishedRegistry.subject(1).hex();
  private static final String NEIGHBOUR = PublishedRegistry.subject(2).hex();
  private static final String NOBODY = "0x00000000000000000000000000000000000000aa";

  @TempDir static Path folder;

  private static PublishedRegistry registry;

  @BeforeAll
  static void publishAndBind() throws IOException {
    registry = new PublishedRegistry(folder);
    registry.publish(
        new BatchRecord(PublishedRegistry.subject(1), 720, 150),
        new BatchRecord(PublishedRegistry.subject(2), 640, 800));
    registry.bind(PublishedRegistry.subject(1));
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
            "CREDITCTL_DEPLOYMENT", registry.deployment().toString(),
            "CREDITCTL_KEYSTORE", registry.keystore().toString(),
            "CREDITCTL_PASSPHRASE_FILE", registry.passphraseFile().toString()),
        arguments);
  }

  private static CommandRun done(String... arguments) {
    CommandRun run = run(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  @Test
  void aFrozenFileIsServedToNobodyUntilItsSubjectUnfreezesIt() {
    done("subject", "freeze", ME, "--reason", "7");
    assertThat(run("lender", "score", ME).exitCode()).isEqualTo(1);
    assertThat(done("subject", "status", ME).out()).contains("by the subject");

    done("subject", "unfreeze", ME);
    done("lender", "score", ME);
  }

  @Test
  void aLenderInquiresUnderAGrantOnly() {
    String lender = registry.account();
    CommandRun refused = run("lender", "inquire", ME, "--purpose", "application");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("AccessNotGranted").contains("purpose=1");

    done("subject", "grant", ME, lender, "--for", "30d");
    assertThat(done("subject", "status", ME, "--lender", lender).out()).contains("granted until");
    done("lender", "inquire", ME, "--purpose", "application", "--json");

    done("subject", "revoke", ME, lender);
    assertThat(run("lender", "inquire", ME, "--purpose", "1").exitCode()).isEqualTo(2);
    done("lender", "inquire", ME, "--purpose", "collection");
  }

  @Test
  void aSignedRequestIsSentOnceByAnybody() throws IOException {
    CommandRun signed = done("subject", "dispute", ME, "--reason", "12", "--sign-only");
    Path file = Files.writeString(folder.resolve("request.json"), signed.out());

    assertThat(done("subject", "relay", file.toString(), "--json").json().path("change").asString())
        .isEqualTo("open dispute");
    var dispute = done("subject", "status", ME, "--json").json().path("dispute");
    assertThat(dispute.path("state").asString()).isEqualTo("OPEN");
    assertThat(dispute.path("dueAt").asLong() - dispute.path("openedAt").asLong())
        .isEqualTo(30 * 86_400);
    assertThat(done("operator", "disputes", "list").out()).contains(ME).contains("OPEN");

    CommandRun again = run("subject", "relay", file.toString());
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("UnexpectedNonce");

    done("subject", "dispute", ME, "--withdraw");
    assertThat(done("operator", "disputes", "list", "--json").json().path("disputes")).isEmpty();
    assertThat(done("operator", "disputes", "list", "--all").out()).contains("WITHDRAWN");
  }

  @Test
  void aRequestIsValidForItsTimeHoweverOldTheNewestBlockIs() {
    long now = Instant.now().getEpochSecond();
    CommandRun signed =
        done("subject", "freeze", ME, "--sign-only", "--valid-for", "10s", "--json");
    assertThat(signed.json().path("deadline").asLong()).isGreaterThanOrEqualTo(now + 10);
  }

  @Test
  void anActIsToldInDatesAndWordsAndInNumbersAsJson() {
    String lender = "0x00000000000000000000000000000000000000bb";
    done("subject", "grant", ME, lender, "--purpose", "tenancy");
    assertThat(run("auditor", "history", ME).out())
        .containsPattern("purpose +tenancy")
        .containsPattern("expiresAt +20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ");
    assertThat(run("auditor", "history", ME, "--json").json().path("events").toString())
        .contains("\"purpose\":4");
  }

  @Test
  void whoDoesNotSpeakForASubjectIsRefused() {
    CommandRun run = run("subject", "freeze", NEIGHBOUR);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CallerNotController");
  }

  @Test
  void badInputIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("no-request.json"), "{}");
    CommandRun none = run("subject", "relay", file.toString());
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("expected a signed request");

    CommandRun purpose = run("subject", "grant", ME, NOBODY, "--purpose", "fun");
    assertThat(purpose.exitCode()).isEqualTo(2);
    assertThat(purpose.err()).contains("--purpose").contains("application").contains("fun");

    CommandRun wallet = run("subject", "bind", ME);
    assertThat(wallet.exitCode()).isEqualTo(2);
    assertThat(wallet.err()).contains("WALLET: expected an address");
  }

  @Test
  void theGovernorPromotesAndTheChainShowsAModelsPolicy() {
    assertThat(done("operator", "models", "policy", "1").out())
        .contains("CHALLENGER")
        .contains("300 to 850");
    done("operator", "models", "promote", "1");
    assertThat(done("operator", "models", "policy", "1", "--json").json().path("status").asString())
        .isEqualTo("CHAMPION");
    CommandRun unknown = run("operator", "models", "policy", "9");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("MODEL: expected a model that is registered");
  }
}
