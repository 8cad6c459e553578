package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.world.Creditctl;
import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What operator, guardian, governor and attesters do when something is wrong, each from the command
 * line with a key of its own, on one chain. The chain's clock only moves forward, so that the order
 * matters.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GovernanceStory {
  private static final int LARGEST_STEP = 40;
  private static final int APPLICANTS = 60;

  private static Registry registry;
  private static long dataTime;

  /** Lowest points first. */
  private static List<JsonNode> scored;

  @BeforeAll
  static void a_registry_whose_model_may_move_by_forty_points(@TempDir Path folder)
      throws IOException {
    registry =
        Registry.open(
            folder, List.of("--max-step", LARGEST_STEP, "--heartbeat", "30d", "--deviation", "10"));
    dataTime = System.currentTimeMillis() / 1000 - 1000;
    List<String> lines = Files.readAllLines(registry.applicants());
    scored = score(lines.subList(0, APPLICANTS + 1), 0);
    registry.publish();
  }

  @AfterAll
  static void the_history_of_both_epochs_verifies() {
    try (Registry closing = registry) {
      closing.verifiedHistory();
    }
  }

  @Test
  @Order(1)
  void the_policy_that_was_approved_stands_on_chain() {
    JsonNode policy = registry.anybody().ask("operator", "models", "policy", modelId());

    assertThat(policy.get("maxStepPoints").asInt()).isEqualTo(LARGEST_STEP);
    assertThat(policy.get("heartbeatSeconds").asLong()).isEqualTo(30 * 86_400L);
    assertThat(policy.get("deviationPoints").asInt()).isEqualTo(10);
  }

  @Test
  @Order(2)
  void what_did_not_move_is_set_aside_where_only_due_records_are_published() throws IOException {
    score(List.of(header(), lineOf(scored.get(5))), 100);

    JsonNode published =
        operator().run("operator", "publish", "--only-due", "--json").expect(1).json();

    assertThat(published.get("batches").isEmpty()).isTrue();
    assertThat(published.get("setAside").get(0).get("reason").asString()).startsWith("not due:");
  }

  @Test
  @Order(3)
  void a_revoked_record_is_read_as_revoked_with_its_reason() {
    String subject = subjectOf(scored.get(0));
    String attester = attesters().get(0);

    registry
        .asAttester(attester)
        .ask("operator", "records", "revoke", subject, "--reason", "fraud");

    assertThat(registry.anybody().run("lender", "score", subject).expect(1).out())
        .contains("REVOKED");
    JsonNode told = last(registry.anybody().ask("auditor", "history", subject), "StatusChanged");
    assertThat(told.get("marks").get(0).asString()).isEqualTo("revoked");
    assertThat(told.get("reason").asString()).isEqualTo("fraud");
  }

  @Test
  @Order(4)
  void a_pause_refuses_publishing_until_it_is_lifted() throws IOException {
    score(List.of(header(), lineOf(scored.get(1))), 200);
    registry.asGuardian().ask("operator", "publishing", "pause");

    assertThat(operator().run("operator", "publish").expect(2).err())
        .contains("The guardian has paused publishing");
    registry.asGovernor().ask("operator", "publishing", "resume");

    assertThat(registry.publish().get("batches").get(0).get("records").asInt()).isEqualTo(1);
  }

  @Test
  @Order(5)
  void an_upheld_dispute_ends_in_a_correction_that_readers_see() throws IOException {
    JsonNode wrong = scored.get(10);
    JsonNode right = movedAtMost(wrong, LARGEST_STEP);
    String subject = subjectOf(wrong);
    Creditctl operator = registry.asGovernor();
    operator.ask("subject", "bind", subject, registry.governor());
    operator.ask("subject", "dispute", subject, "--reason", "wrong-data");
    assertThat(
            operator
                .run("operator", "disputes", "resolve", subject, "--outcome", "corrected")
                .expect(2)
                .err())
        .contains("expected a correction since the dispute was opened");
    assertThat(operator().run("operator", "records", "correct", subject).expect(2).err())
        .contains("a subject that was scored again");

    score(List.of(header(), lineOf(wrong, right)), 300);
    JsonNode corrected =
        operator().ask("operator", "records", "correct", subject, "--reason", "dispute-upheld");
    operator.ask("operator", "disputes", "resolve", subject, "--outcome", "corrected");

    assertThat(corrected.get("batches").get(0).get("kind").asString()).isEqualTo("corrections");
    JsonNode read = registry.scoreOf(subject);
    assertThat(read.get("status").asString()).isEqualTo("CURRENT");
    assertThat(read.get("scorePoints").asInt()).isEqualTo(pointsOf(right));
    assertThat(read.get("attested").asBoolean()).isTrue();
    assertThat(registry.anybody().run("lender", "score", subject).expect(0).out())
        .contains("corrected");
    JsonNode told = last(registry.anybody().ask("auditor", "history", subject), "ScoreCorrected");
    assertThat(told.get("replacedSequence").asLong()).isEqualTo(1);
    assertThat(told.get("reason").asString()).isEqualTo("dispute-upheld");
  }

  @Test
  @Order(6)
  void a_too_large_step_waits_until_a_second_quorum_releases_it() throws IOException {
    JsonNode low = scored.get(3);
    JsonNode high = scored.getLast();
    String subject = subjectOf(low);
    score(List.of(header(), lineOf(low, high)), 350);
    registry.publish();

    assertThat(registry.anybody().run("lender", "score", subject).expect(1).out())
        .contains("QUARANTINED");
    JsonNode waiting =
        registry.anybody().run("operator", "quarantine", "list", "--json").expect(1).json();
    assertThat(waiting.get("records").get(0).get("subjectId").asString()).isEqualTo(subject);
    assertThat(waiting.get("records").get(0).get("guard").asString()).isEqualTo("STEP");
    assertThat(registry.oracle().get(Role.AUDITOR, "/api/v1/quarantine").body())
        .contains(subject)
        .contains("expected a step of at most 40");

    JsonNode released = operator().ask("operator", "quarantine", "release", subject);
    assertThat(released.get("batches").get(0).get("kind").asString()).isEqualTo("release");
    assertThat(operator().run("operator", "quarantine", "release", subject).expect(2).err())
        .contains("a subject with a record in quarantine");

    JsonNode read = registry.scoreOf(subject);
    assertThat(read.get("status").asString()).isEqualTo("CURRENT");
    assertThat(read.get("scorePoints").asInt()).isEqualTo(pointsOf(high));
    JsonNode told = last(registry.anybody().ask("auditor", "history", subject), "RecordReleased");
    assertThat(told.get("scorePoints").asInt()).isEqualTo(pointsOf(high));
  }

  @Test
  @Order(7)
  void a_new_attester_signs_after_the_notice_period_without_a_restart() throws IOException {
    List<String> before = attesters();
    List<String> held = addresses(operator().ask("operator", "keys", "create", "--count", 1));
    held.removeAll(before);
    Creditctl governor = registry.asGovernor();

    JsonNode announced =
        governor.ask(
            "operator",
            "attesters",
            "schedule",
            "--add",
            held.getFirst(),
            "--remove",
            before.get(0) + "," + before.get(1) + "," + before.get(2),
            "--threshold",
            3);
    assertThat(announced.get("announced").get("secondsLeft").asLong()).isPositive();
    assertThat(governor.run("operator", "attesters", "execute").expect(2).err())
        .contains("s too early");

    registry.chain().pass(Duration.ofDays(2));
    JsonNode inForce = governor.ask("operator", "attesters", "execute");
    assertThat(inForce.get("epoch").asInt()).isEqualTo(2);
    assertThat(inForce.get("attesters").size()).isEqualTo(3);

    score(List.of(header(), lineOf(scored.get(2))), 400);
    assertThat(registry.publish().get("batches").get(0).get("state").asString())
        .isEqualTo("published");
    JsonNode events =
        registry.anybody().ask("auditor", "history", subjectOf(scored.get(2))).get("events");
    assertThat(events.get(events.size() - 1).get("facts").get("signers").toString())
        .contains(held.getFirst());
  }

  /** Another applicant whose points differ, but by no more than this. */
  private static JsonNode movedAtMost(JsonNode from, int points) {
    return scored.stream()
        .filter(other -> pointsOf(other) - pointsOf(from) > 0)
        .filter(other -> pointsOf(other) - pointsOf(from) <= points)
        .findFirst()
        .orElseThrow();
  }

  /** The facts of the last event of this name. */
  private static JsonNode last(JsonNode history, String event) {
    return history
        .get("events")
        .valueStream()
        .filter(each -> each.get("event").asString().equals(event))
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .get("facts");
  }

  private static Creditctl operator() {
    return registry.as(Role.OPERATOR);
  }

  private static String modelId() {
    return registry.model().get("modelId").asString();
  }

  private static List<String> attesters() {
    return registry
        .anybody()
        .ask("operator", "attesters", "show")
        .get("attesters")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static List<String> addresses(JsonNode keys) {
    List<String> addresses = new ArrayList<>();
    keys.get("attesters").forEach(key -> addresses.add(key.get("address").asString()));
    return addresses;
  }

  /** Scores lines of an applicants' file with data of so many seconds after the first; queues. */
  private static List<JsonNode> score(List<String> lines, long later) throws IOException {
    Path file = registry.file("some-applicants.csv");
    Files.write(file, lines);
    return operator()
        .ask(
            "operator",
            "score",
            "--schema",
            "synthetic",
            "--data",
            file,
            "--data-time",
            dataTime + later)
        .get("scores")
        .valueStream()
        .sorted(Comparator.comparing(GovernanceStory::pointsOf))
        .toList();
  }

  private static String header() throws IOException {
    return Files.readAllLines(registry.applicants()).getFirst();
  }

  private static String lineOf(JsonNode score) throws IOException {
    return Files.readAllLines(registry.applicants()).stream()
        .filter(line -> line.startsWith(score.get("reference").asString() + ","))
        .findFirst()
        .orElseThrow();
  }

  /** One applicant under the features of another. */
  private static String lineOf(JsonNode whose, JsonNode features) throws IOException {
    String line = lineOf(features);
    return whose.get("reference").asString() + line.substring(line.indexOf(','));
  }

  private static String subjectOf(JsonNode score) {
    return score.get("subjectId").asString();
  }

  private static int pointsOf(JsonNode score) {
    return score.get("scorePoints").asInt();
  }
}
