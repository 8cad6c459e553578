package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.process.Outcome;
import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The chain is stopped and started again; what was published is there, and still verifies. */
class ChainRestartStory {
  @Test
  void everything_still_verifies_after_a_stop_and_a_start(@TempDir Path folder) throws IOException {
    try (Registry registry = Registry.open(folder)) {
      String subject = registry.score(0, 5).get(0);
      registry.publish();
      JsonNode scoreBefore = registry.scoreOf(subject);
      bundle(registry, subject);

      registry.chain().down();

      registry.anybody().run("lender", "score", subject).expect(3);
      registry.as(Role.AUDITOR).run("auditor", "verify").expect(3);
      verifyBundle(registry).expect(0);
      forge(registry.file("bundle.json"));
      assertThat(verifyBundle(registry).expect(1).out()).contains("✕");

      registry.chain().up();
      registry.wire().leadTo(registry.chain().rpcUrl());

      assertThat(registry.scoreOf(subject)).isEqualTo(scoreBefore);
      assertThat(registry.verifiedHistory().get("records").asInt()).isEqualTo(5);
      registry.score(5, 5);
      assertThat(registry.publish().get("batches").get(0).get("sequence").asLong()).isEqualTo(2);
      assertThat(registry.verifiedHistory().get("records").asInt()).isEqualTo(10);
    }
  }

  private static void bundle(Registry registry, String subject) {
    JsonNode saved =
        registry.anybody().ask("auditor", "bundle", subject, "--out", registry.file("bundle.json"));
    registry
        .anybody()
        .ask(
            "auditor",
            "trust",
            "--block",
            saved.get("block").asLong(),
            "--out",
            registry.file("trust.json"));
  }

  /** Needs no chain and no oracle. */
  private static Outcome verifyBundle(Registry registry) {
    return registry
        .anybody()
        .run(
            "auditor",
            "verify-bundle",
            registry.file("bundle.json"),
            "--trust",
            registry.file("trust.json"));
  }

  /** Gives the subject almost the best score that there is. */
  private static void forge(Path bundle) throws IOException {
    String text = Files.readString(bundle);
    String points = "\"scorePoints\"\\s*:\\s*";
    String forged = text.replaceAll("(" + points + ")\\d+", "$1" + 849);
    assertThat(forged).isNotEqualTo(text);
    Files.writeString(bundle, forged);
  }
}
