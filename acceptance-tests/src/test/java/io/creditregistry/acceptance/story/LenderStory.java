package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.creditregistry.acceptance.process.Outcome;
import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A lender asks, verifies, decides by its own policy, and tells a refused applicant why. */
class LenderStory {
  private static Registry registry;
  private static List<JsonNode> scores;
  private static Path policy;

  @BeforeAll
  static void a_registry_with_published_scores(@TempDir Path folder) throws IOException {
    registry = Registry.open(folder);
    registry.score(0, 12);
    registry.publish();
    List<String> subjects = registry.score(12, 12);
    registry.publish();
    Path list = Files.write(folder.resolve("subjects"), subjects);
    scores =
        registry.anybody().ask("lender", "score", "--file", list).get("scores").values().stream()
            .sorted(Comparator.comparingInt((JsonNode s) -> s.get("scorePoints").asInt()))
            .toList();
    policy = folder.resolve("policy.yaml");
    Files.writeString(
        policy,
        """
        maxAge: 30d
        approve: {minScorePoints: %d, maxPdBps: 10000}
        refer: {minScorePoints: %d, maxPdBps: 10000}
        status: {missing: refer, stale: refer, revoked: decline, frozen: refer, quarantined: refer, disputed: refer}
        notice:
          creditor: Example Bank, 1 Main Street
          scoreProvider: Example Registry, 2 Main Street, 555-0100
          agency: Example Agency, 3 Main Street
        """
            .formatted(pointsOf(scores.getLast()), pointsOf(scores.getFirst()) + 1));
  }

  @AfterAll
  static void close() {
    registry.close();
  }

  @Test
  void every_score_is_what_recovered_signatures_say() {
    assertThat(scores).allMatch(score -> score.get("attested").asBoolean());
    JsonNode asked = registry.anybody().ask("lender", "score", id(scores.getFirst()));
    assertThat(asked.get("batches").get(0).get("signatures").asInt()).isEqualTo(3);
  }

  @Test
  void a_services_index_may_be_asked_and_its_word_is_called_that() {
    String subject = id(scores.getLast());
    await("the index").until(() -> via(subject).exitCode() == 0);

    JsonNode told = via(subject).json();
    assertThat(told.get("verified").asBoolean()).isFalse();
    assertThat(told.get("scores").get(0).get("scorePoints").asInt())
        .isEqualTo(pointsOf(scores.getLast()));
    String nobody = "0x" + "11".repeat(20);
    assertThat(via(nobody).expect(1).json().get("scores").get(0).get("status").asString())
        .isEqualTo("MISSING");
    assertThat(registry.as(Role.LENDER).run("lender", "score", subject, "--via", url()).out())
        .contains("NOT verified");
  }

  private static Outcome via(String subject) {
    return registry.as(Role.LENDER).run("lender", "score", subject, "--via", url(), "--json");
  }

  private static String url() {
    return registry.oracle().url();
  }

  @Test
  void the_best_is_approved_without_asking_any_server() {
    JsonNode decision =
        registry.anybody().ask("lender", "decide", id(scores.getLast()), "--policy", policy);

    assertThat(decision.get("outcome").asString()).isEqualTo("APPROVE");
    assertThat(decision.has("notice")).isFalse();
  }

  @Test
  void the_lowest_is_declined_with_reasons_that_were_recomputed() {
    String lowest = id(scores.getFirst());
    Outcome run =
        registry
            .as(Role.LENDER)
            .run("lender", "decide", lowest, "--policy", policy, "--json")
            .expect(1);
    JsonNode decision = run.json();

    assertThat(decision.get("outcome").asString()).isEqualTo("DECLINE");
    assertThat(decision.get("checks").values())
        .extracting(check -> check.get("name").asString())
        .containsExactly("attested", "disclosure", "score recomputed", "reasons recomputed");
    JsonNode notice = decision.get("notice");
    assertThat(notice.get("reasons").size()).isBetween(1, 4);
    assertThat(notice.get("score").get("points").asInt()).isEqualTo(pointsOf(scores.getFirst()));
    assertThat(notice.get("score").get("highest").asInt()).isEqualTo(850);
    assertThat(registry.as(Role.LENDER).run("lender", "decide", lowest, "--policy", policy).out())
        .contains("NOTICE OF ADVERSE ACTION")
        .contains("Example Bank, 1 Main Street")
        .contains(notice.get("reasons").get(0).get("text").asString());
  }

  @Test
  void a_reason_that_the_model_does_not_give_is_not_told() throws IOException {
    String lowest = id(scores.getFirst());
    String disclosure =
        registry.oracle().get(Role.LENDER, "/api/v1/subjects/" + lowest + "/disclosure").body();
    Path file = registry.file("disclosure.json");

    Files.writeString(file, disclosure);
    assertThat(decide(lowest, file).get("outcome").asString()).isEqualTo("DECLINE");

    Files.writeString(file, disclosure.replaceFirst("\"pointsLost\":", "\"pointsLost\":1"));
    JsonNode forged = decide(lowest, file);
    assertThat(forged.has("outcome")).isFalse();
    assertThat(forged.has("notice")).isFalse();
    assertThat(forged.toString()).contains("the model gives");
  }

  private static JsonNode decide(String subject, Path disclosure) {
    return registry
        .as(Role.LENDER)
        .run("lender", "decide", subject, "--policy", policy, "--disclosure", disclosure, "--json")
        .expect(1)
        .json();
  }

  private static String id(JsonNode score) {
    return score.get("subjectId").asString();
  }

  private static int pointsOf(JsonNode score) {
    return score.get("scorePoints").asInt();
  }
}
