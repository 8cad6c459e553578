package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.registry.ModelPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What governor, guardian and attesters do on chain, each with its own key. */
class GovernanceCommandsTest {
  private static final String FIRST = PublishedRegistry.subject(1).hex();
  private static final String SECOND = PublishedRegistry.subject(2).hex();
  private static final String NOBODY = PublishedRegistry.subject(99).hex();

  @TempDir static Path folder;

  private static PublishedRegistry registry;
  private static Path attester;

  @BeforeAll
  static void twoSubjectsHaveRecords() throws IOException {
    registry = new PublishedRegistry(folder, 3600);
    registry.register(2, new ModelPolicy(0, 300, 850, 50, 10_000, 3600, 0));
    registry.publish(record(1, 700), record(2, 650), record(3, 600));
    attester = registry.attesterKeystore();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void anAttesterRevokesFromAFileAndLeavesAloneWhatIsRevokedAlready() throws IOException {
    Path wrong = folder.resolve("wrong.txt");
    Files.writeString(wrong, "# the third\n" + PublishedRegistry.subject(3).hex() + "\n");
    String[] revoke = {"operator", "records", "revoke", "--file", wrong.toString()};

    CommandRun run = asAttester(with(revoke, "--reason", "wrong-data"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.json().get("changed").size()).isEqualTo(1);
    assertThat(run.json().get("reasonCode").asInt()).isEqualTo(1);

    CommandRun again = asAttester(with(revoke, "--reason", "300"));
    assertThat(again.json().get("unchanged").size()).isEqualTo(1);
    assertThat(again.json().get("transactions").isEmpty()).isTrue();
    CommandRun history = asGovernor("auditor", "history", PublishedRegistry.subject(3).hex());
    assertThat(history.out()).contains("\"reason\":\"wrong-data\"").contains("[\"revoked\"]");
  }

  @Test
  void whoHoldsAnotherRoleIsToldWhoMay() {
    assertThat(asGovernor("operator", "records", "revoke", FIRST).err())
        .contains("--keystore: expected the key of an attester of the current set, but found");
    assertThat(asAttester("operator", "records", "freeze", FIRST).err())
        .contains("expected the key of the guardian, with GUARDIAN_ROLE, but found");
    assertThat(asAttester("operator", "attesters", "schedule", "--threshold", "3").exitCode())
        .isEqualTo(2);
  }

  @Test
  void aReasonIsANameOrANumberAndASubjectHasARecord() {
    assertThat(asGovernor("operator", "records", "freeze", FIRST, "--reason", "whim").err())
        .contains("wrong-data")
        .contains("but found 'whim'");
    assertThat(asGovernor("operator", "records", "freeze", FIRST, NOBODY).err())
        .contains("expected subjects with a record on chain but found none for 1 of 2")
        .contains(NOBODY);
  }

  @Test
  void theGuardianFreezesAndTheGovernorLiftsIt() {
    assertThat(asGovernor("operator", "records", "freeze", FIRST, SECOND).exitCode()).isZero();
    assertThat(asGovernor("lender", "score", FIRST).out()).contains("FROZEN");
    CommandRun lifted =
        asGovernor("operator", "records", "unfreeze", FIRST, SECOND, "--reason", "verified");
    assertThat(lifted.json().get("changed").size()).isEqualTo(2);
    assertThat(asGovernor("lender", "score", FIRST).out()).contains("CURRENT");
  }

  @Test
  void publishingIsPausedShownAndResumed() {
    assertThat(asGovernor("operator", "publishing", "pause").exitCode()).isZero();
    assertThat(asGovernor("operator", "publishing", "show").exitCode()).isEqualTo(1);
    assertThat(asGovernor("operator", "publishing", "pause").json().has("transactionHash"))
        .isFalse();
    assertThat(asGovernor("operator", "publishing", "resume").exitCode()).isZero();
    assertThat(asGovernor("operator", "publishing", "show").exitCode()).isZero();
  }

  @Test
  void oneModelIsSuspendedAndReinstated() {
    JsonNode suspended = asGovernor("operator", "models", "suspend", "1").json();
    assertThat(suspended.get("suspended").asBoolean()).isTrue();
    assertThat(asGovernor("operator", "models", "suspend", "1").exitCode()).isZero();
    assertThat(
            asGovernor("operator", "models", "reinstate", "1").json().get("suspended").asBoolean())
        .isFalse();
    assertThat(asGovernor("operator", "models", "sync", "1").exitCode()).isZero();
    assertThat(asGovernor("operator", "models", "suspend", "7").err())
        .contains("expected a model that is registered on chain but found 7");
  }

  @Test
  void attestersChangeOnlyAfterTheirNoticePeriod() {
    assertThat(asGovernor("operator", "attesters", "execute").err())
        .contains("the announced set: expected one but found none; epoch 1 is in force");

    String[] schedule = {"operator", "attesters", "schedule", "--threshold", "3"};
    JsonNode announced = asGovernor(schedule).json();
    assertThat(announced.get("announced").get("threshold").asInt()).isEqualTo(3);
    assertThat(announced.get("noticePeriodSeconds").asLong()).isEqualTo(3600);
    assertThat(asGovernor(schedule).json().has("transactionHash")).isFalse();
    assertThat(asGovernor("operator", "attesters", "schedule", "--threshold", "1").err())
        .contains("withdraw it first with operator attesters cancel");
    assertThat(asGovernor("operator", "attesters", "execute").err()).contains("s too early");

    assertThat(asGovernor("operator", "attesters", "cancel").exitCode()).isZero();
    assertThat(asGovernor("operator", "attesters", "show").json().has("announced")).isFalse();
    assertThat(asGovernor("operator", "attesters", "schedule", "--remove", FIRST).err())
        .contains("--remove: expected an attester of epoch 1 but found");
  }

  @Test
  void aTooLargeStepWaitsIsListedAndLapses() {
    registry.publish(2, record(7, 600));
    registry.pass(Duration.ofSeconds(10));
    registry.publish(2, record(7, 800));
    String subject = PublishedRegistry.subject(7).hex();

    CommandRun list = asGovernor("operator", "quarantine", "list");
    assertThat(list.exitCode()).isEqualTo(1);
    JsonNode waiting = list.json().get("records").get(0);
    assertThat(waiting.get("subjectId").asString()).isEqualTo(subject);
    assertThat(waiting.get("guard").asString()).isEqualTo("STEP");
    assertThat(waiting.get("evidence").asString())
        .isEqualTo("expected a step of at most 50, found 200");
    assertThat(waiting.get("presentPoints").asInt()).isEqualTo(600);

    JsonNode events = asGovernor("auditor", "history", subject).json().get("events");
    assertThat(events.valueStream().map(e -> e.get("event").asString()))
        .containsExactly("ScorePublished", "RecordHeld");

    assertThat(asGovernor("operator", "quarantine", "expire", subject).err())
        .contains("expected a hold that is over but found that of " + subject);
    registry.pass(Duration.ofDays(8));
    assertThat(asGovernor("operator", "quarantine", "expire", subject).exitCode()).isZero();
    assertThat(asGovernor("operator", "quarantine", "list").exitCode()).isZero();
    assertThat(asGovernor("operator", "quarantine", "expire", subject).err())
        .contains("expected a subject with a held record but found none of");
  }

  @Test
  void onlyAColdBatchIsWithdrawn() {
    assertThat(asAttester("operator", "batches", "withdraw", "1").err())
        .contains("SEQUENCE: expected a cold batch but found none of number 1");
  }

  private static BatchRecord record(int subject, int points) {
    return new BatchRecord(PublishedRegistry.subject(subject), points, 150);
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  private static CommandRun asGovernor(String... arguments) {
    return run(registry.keystore(), arguments);
  }

  private static CommandRun asAttester(String... arguments) {
    return run(attester, arguments);
  }

  private static CommandRun run(Path keystore, String... arguments) {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", folder.toString());
    environment.put("CREDITCTL_RPC", registry.rpcUrl());
    environment.put("CREDITCTL_DEPLOYMENT", registry.deployment().toString());
    environment.put("CREDITCTL_KEYSTORE", keystore.toString());
    environment.put("CREDITCTL_PASSPHRASE_FILE", registry.passphraseFile().toString());
    return CommandRun.with(environment, with(arguments, "--json"));
  }
}
