package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of scores go onto the chain as one root; a lender checks one and promotes it. */
class ColdStory {
  private static Registry registry;
  private static String subject;

  @BeforeAll
  static void a_committed_file(@TempDir Path folder) {
    registry = Registry.open(folder);
    long yesterday = System.currentTimeMillis() / 1000 - 86_400;
    subject = registry.score(0, 1, yesterday).get(0);
    var committed =
        registry
            .as(Role.OPERATOR)
            .ask("operator", "commit", "--data", registry.applicants(), "--schema", "synthetic");
    assertThat(committed.get("batches").get(0).get("records").asInt()).isEqualTo(1);
    assertThat(committed.get("batches").get(1).get("records").asInt()).isGreaterThan(500);
    assertThat(committed.get("batches").get(1).get("kind").asString()).isEqualTo("commitment");
  }

  @AfterAll
  static void the_history_verifies() {
    try (Registry closing = registry) {
      closing.verifiedHistory();
    }
  }

  @Test
  void a_lender_checks_a_leaf_and_promotes_it() throws IOException {
    Path proof = registry.file("proof.json");
    Path older = registry.file("older.json");
    registry.as(Role.LENDER).ask("lender", "proof", subject, "--out", proof);
    registry.as(Role.LENDER).ask("lender", "proof", subject, "--batch", 1, "--out", older);

    var proven = registry.anybody().ask("lender", "score", subject, "--proof", proof);
    assertThat(proven.get("status").asString()).isEqualTo("CURRENT");
    assertThat(proven.get("checks").valueStream().allMatch(c -> c.get("passed").asBoolean()))
        .isTrue();

    Path forged = registry.file("forged.json");
    String points = "\"scorePoints\" : ";
    Files.writeString(
        forged,
        Files.readString(proof)
            .replace(points, points + "8")
            .replaceAll("(\"scorePoints\" : 8)[0-9]+", "$100"));
    var refused = registry.anybody().run("lender", "score", subject, "--proof", forged).expect(1);
    assertThat(refused.out()).contains("MISSING").contains("✕ leaf under the root");

    registry.asGovernor().ask("lender", "promote", subject, "--proof", proof);

    var promoted = registry.anybody().ask("lender", "score", subject).get("scores").get(0);
    assertThat(promoted.get("status").asString()).isEqualTo("CURRENT");
    assertThat(promoted.get("attested").asBoolean()).isTrue();
    assertThat(registry.anybody().run("lender", "score", subject, "--proof", older).expect(1).out())
        .contains("SUPERSEDED");
  }
}
