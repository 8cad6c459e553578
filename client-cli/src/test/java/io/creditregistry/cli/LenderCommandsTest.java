package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.record.BatchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lender's questions against contracts on a real chain. */
class LenderCommandsTest {

  private static final String GOOD = PublishedRegistry.subject(1).hex();
  private static final String BAD = PublishedRegistry.subject(2).hex();
  private static final String NOBODY = PublishedRegistry.subject(3).hex();

  @TempDir static Path folder;

  private static PublishedRegistry registry;

  @BeforeAll
  static void publish() throws IOException {
    registry = new PublishedRegistry(folder);
    registry.publish(
        new BatchRecord(PublishedRegistry.subject(1), 720, 150),
        new BatchRecord(PublishedRegistry.subject(2), 480, 4100));
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static CommandRun lender(String... arguments) {
    return CommandRun.with(
        Map.of(
            "HOME", folder.toString(),
            "CREDITCTL_RPC", registry.rpcUrl(),
            "CREDITCTL_DEPLOYMENT", registry.deployment().toString(),
            "CREDITCTL_KEYSTORE", registry.keystore().toString(),
            "CREDITCTL_PASSPHRASE_FILE", registry.passphraseFile().toString()),
        arguments);
  }

  @Test
  void aCurrentScoreIsToldWithItsOrigin() {
    CommandRun run = lender("lender", "score", GOOD, "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    var score = run.json().path("scores").get(0);
    assertThat(score.path("subjectId").asString()).isEqualTo(GOOD);
    assertThat(score.path("status").asString()).isEqualTo("CURRENT");
    assertThat(score.path("scorePoints").asInt()).isEqualTo(720);
    assertThat(score.path("pdBps").asInt()).isEqualTo(150);
    assertThat(score.path("modelId").asInt()).isEqualTo(1);
    assertThat(score.path("sequence").asInt()).isEqualTo(1);
    assertThat(score.path("attested").asBoolean()).isTrue();
    assertThat(run.json().path("batches").get(0).path("signatures").asInt()).isEqualTo(2);
    assertThat(run.json().path("maxAgeSeconds").asInt()).isEqualTo(30 * 86_400);
  }

  @Test
  void aMissingScoreIsCheckedAndFalse() {
    CommandRun run = lender("lender", "score", GOOD, NOBODY);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("CURRENT").contains("MISSING").contains("1.50 %");
  }

  @Test
  void subjectsMayComeFromAFile() throws IOException {
    Path file =
        Files.writeString(folder.resolve("subjects"), "# two\n" + GOOD + "\n\n" + BAD + "\n");
    CommandRun run = lender("lender", "score", "--file", file.toString(), "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json().path("scores")).hasSize(2);
    Files.writeString(file, GOOD + "\n0x12\n");
    CommandRun malformed = lender("lender", "score", "--file", file.toString());
    assertThat(malformed.exitCode()).isEqualTo(2);
    assertThat(malformed.err()).contains(file + ", line 2:");
  }

  @Test
  void aMalformedSubjectIsAUsageErrorThatNamesIt() {
    CommandRun run = lender("lender", "score", "0x1234");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("SUBJECT").contains("expected");
  }

  @Test
  void theDeskDecidesOnChain() {
    CommandRun approved = lender("lender", "loan", GOOD, "--amount", "5000", "--json");
    assertThat(approved.exitCode()).as(approved.err()).isZero();
    assertThat(approved.json().path("approved").asBoolean()).isTrue();
    assertThat(approved.json().path("loanId").asInt()).isPositive();
    assertThat(approved.json().path("transactionHash").asString()).startsWith("0x");

    CommandRun declined = lender("lender", "loan", BAD, "--amount", "5000");
    assertThat(declined.exitCode()).isEqualTo(1);
    assertThat(declined.out()).contains("declined").contains("480 points").contains("600 points");
  }

  @Test
  void aPreviewCostsNothingAndNeedsNoAmount() {
    CommandRun run = lender("lender", "loan", NOBODY, "--preview", "--json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.json().path("status").asString()).isEqualTo("MISSING");
    assertThat(run.json().has("transactionHash")).isFalse();
  }

  @Test
  void aPauseIsSeenInEveryAnswer() {
    registry.change(registry.client().calls().pausePublishing());
    try {
      CommandRun score = lender("lender", "score", GOOD, "--json");
      assertThat(score.exitCode()).isZero();
      var found = score.json().path("scores").get(0);
      assertThat(found.path("status").asString()).isEqualTo("CURRENT");
      assertThat(found.path("publishingPaused").asBoolean()).isTrue();
      assertThat(found.path("statusBits").asInt()).isZero();
      assertThat(found.path("attested").asBoolean()).isTrue();
      assertThat(lender("lender", "score", GOOD).out()).contains("Publishing is PAUSED");

      CommandRun loan = lender("lender", "loan", GOOD, "--preview");
      assertThat(loan.exitCode()).isEqualTo(1);
      assertThat(loan.out()).contains("720 points").contains("waits");
    } finally {
      registry.change(registry.client().calls().resumePublishing());
    }
    var after = lender("lender", "score", GOOD, "--json").json().path("scores").get(0);
    assertThat(after.path("publishingPaused").asBoolean()).isFalse();
  }

  @Test
  void aFeedIsShownOnceItWasMade() {
    CommandRun before = lender("lender", "feed", GOOD, "--max-age", "7d", "--json");
    assertThat(before.exitCode()).isEqualTo(1);
    assertThat(before.json().path("stands").asBoolean()).isFalse();

    CommandRun made = lender("lender", "feed", GOOD, "--max-age", "7d", "--create", "--json");
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.json().path("feed")).isEqualTo(before.json().path("feed"));
    assertThat(made.json().path("scorePoints").asInt()).isEqualTo(720);
    assertThat(made.json().path("transactionHash").asString()).startsWith("0x");

    CommandRun again = lender("lender", "feed", GOOD, "--max-age", "7d", "--create", "--json");
    assertThat(again.exitCode()).isZero();
    assertThat(again.json().has("transactionHash")).isFalse();

    CommandRun refused = lender("lender", "feed", NOBODY, "--max-age", "7d", "--create");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).contains("refused").contains("ScoreMissing");
  }

  @Test
  void aMissingAddressesFileSaysWhatToDo() {
    CommandRun run = lender("lender", "score", GOOD, "--deployment", "/nowhere/deployment.json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--deployment: expected the addresses file of operator deploy");
  }

  @Test
  void anAbsentChainIsTheWorldsFailure() {
    CommandRun run = lender("lender", "score", GOOD, "--rpc", "http://127.0.0.1:1");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aWrongPassphraseIsTheCallersMistake() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong"), "no\n");
    CommandRun run =
        lender("lender", "loan", GOOD, "--amount", "1", "--passphrase-file", wrong.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("the passphrase does not open the key file");
  }
}
