package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.world.Creditctl;
import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A subject gets a wallet, freezes its file and disputes its score; the attesters answer. */
class SubjectStory {
  private static Registry registry;
  private static String subject;

  @BeforeAll
  static void a_subject_with_a_score(@TempDir Path folder) {
    registry = Registry.open(folder);
    subject = registry.score(0, 1).get(0);
    registry.publish();
  }

  @AfterAll
  static void the_history_verifies() {
    try (Registry closing = registry) {
      closing.verifiedHistory();
    }
  }

  @Test
  void a_wallet_is_bound_and_the_attesters_resolve_what_it_disputes() {
    Creditctl operator = registry.asGovernor();

    assertThat(
            operator.ask("subject", "bind", subject, registry.governor()).get("change").asString())
        .isEqualTo("controller bound");

    operator.ask("subject", "freeze", subject, "--reason", 1);
    assertThat(registry.anybody().run("lender", "score", subject).expect(1).out())
        .contains("FROZEN");
    operator.ask("subject", "unfreeze", subject);

    operator.ask("subject", "dispute", subject, "--reason", 12);
    operator.ask("operator", "disputes", "extend", subject);
    operator.ask("operator", "disputes", "resolve", subject, "--outcome", "rejected");

    assertThat(operator.ask("subject", "status", subject).get("dispute").get("state").asString())
        .isEqualTo("REJECTED");
    assertThat(registry.scoreOf(subject).get("status").asString()).isEqualTo("CURRENT");
  }

  @Test
  void a_statement_is_valid_for_its_time_however_old_the_newest_block_is() {
    String binding = "/api/v1/subjects/" + subject + "/controller-binding";
    String request = "{\"controller\":\"0x00000000000000000000000000000000000000bb\"}";
    long now = Instant.now().getEpochSecond();

    String signed = registry.oracle().post(Role.OPERATOR, binding, request).body();

    long usual = Duration.ofMinutes(15).toSeconds();
    assertThat(JsonMapper.shared().readTree(signed).get("deadline").asLong())
        .isGreaterThanOrEqualTo(now + usual);
  }

  @Test
  void the_oracle_signs_nothing_for_whom_it_does_not_know_or_serve() {
    String stranger = "/api/v1/subjects/0x00000000000000000000000000000000000000aa/";
    String request = "{\"controller\":\"0x00000000000000000000000000000000000000bb\"}";

    assertThat(registry.oracle().postWithoutKey(stranger + "controller-binding", request))
        .satisfies(r -> assertThat(r.statusCode()).isEqualTo(401));
    assertThat(
            registry
                .oracle()
                .post(Role.LENDER, stranger + "controller-binding", request)
                .statusCode())
        .isEqualTo(403);
    assertThat(registry.oracle().post(Role.OPERATOR, stranger + "controller-binding", request))
        .satisfies(r -> assertThat(r.statusCode()).isEqualTo(404))
        .satisfies(r -> assertThat(r.body()).contains("subject-unknown"));
  }
}
