package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.process.Outcome;
import io.creditregistry.acceptance.world.Creditctl;
import io.creditregistry.acceptance.world.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One command takes raw applicants to verified scores on chain. */
class DemoStory {
  private static final int APPLICANTS = 60;

  @TempDir Path folder;

  @Test
  void made_up_applicants_become_verified_scores_and_nothing_goes_on_running() {
    Demo demo = new Demo(folder);

    Outcome told = demo.run("--applicants", APPLICANTS).expect(0);

    assertThat(told.out()).contains("synthetic: AUC", "SignerNotAttester", "0 failed");
    assertThat(told.err().lines().filter(line -> line.contains(" s  "))).hasSize(16);
    JsonNode summary = demo.summary();
    assertThat(summary.get("engine").asString()).isEqualTo("bundled");
    assertThat(summary.get("clientVersion").asString()).startsWith("anvil/");
    assertThat(summary.get("chainId").asLong()).isPositive();
    assertThat(summary.get("contracts").properties())
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(c -> assertThat(c.getValue().asString()).matches("0x[0-9a-fA-F]{40}"));
    assertThat(summary.get("dataset").asString()).isEqualTo("synthetic");
    assertThat(summary.get("synthetic").asBoolean()).isTrue();
    assertThat(summary.get("rows").asInt()).isGreaterThan(APPLICANTS);
    assertThat(summary.get("modelHash").asString()).matches("0x[0-9a-f]{64}");
    assertThat(summary.get("auc").asDouble()).isBetween(0.65, 0.95);
    assertThat(summary.get("ks").asDouble()).isBetween(0.2, 0.9);
    assertThat(summary.get("brier").asDouble()).isBetween(0.02, 0.25);
    assertThat(summary.get("published").asInt()).isEqualTo(APPLICANTS);
    assertThat(summary.get("audited").asInt()).isEqualTo(APPLICANTS);
    assertThat(summary.get("gasPerScore").asLong()).isBetween(20_000L, 30_000L);
    assertThat(summary.get("queries").size()).isEqualTo(3);
    assertThat(summary.get("failures").isEmpty()).isTrue();
    assertThat(summary.get("loans"))
        .extracting(loan -> loan.get("approved").asBoolean())
        .containsExactly(true, false);
    assertThat(told.err()).contains("http://127.0.0.1:");
    assertThat(Demo.listening(told)).isEmpty();
    assertThat(demo.processes()).isEmpty();
    assertThat(folder)
        .isDirectoryNotContaining(f -> !List.of("demo", "summary.json").contains(name(f)));
  }

  @Test
  void a_kept_demo_answers_until_it_is_stopped() {
    Demo demo = new Demo(folder);
    Outcome told = demo.run("--applicants", 10, "--keep").expect(0);
    assertThat(Demo.listening(told)).hasSize(2);

    Creditctl creditctl = Creditctl.in(folder);
    Path settings = demo.file("creditctl.yaml");
    JsonNode scores =
        creditctl.ask("lender", "score", "--file", demo.file("subjects.txt"), "--config", settings);
    creditctl.run("operator", "status", "--config", settings).expect(0);
    Outcome second = demo.run().expect(2);
    demo.run("--stop").expect(0);

    assertThat(scores.get("scores").size()).isEqualTo(10);
    assertThat(Demo.listening(told)).isEmpty();
    assertThat(second.err()).contains("found one kept at http://127.0.0.1:", "--stop");
    assertThat(demo.processes()).isEmpty();
    assertThat(demo.run("--stop").expect(1).err()).contains("Nothing to stop");
    assertThat(Files.exists(demo.file("deployment.json"))).isTrue();
  }

  @Test
  void a_demo_that_fails_says_which_step_and_why_and_leaves_nothing_running() throws IOException {
    Demo demo = new Demo(folder);
    Path broken = Files.writeString(folder.resolve("german.data"), "A11 6 A34 A43\n");

    Outcome told = demo.run("--dataset", "german", "--data", broken).expect(2);

    String failure = demo.summary().get("failures").get(0).asString();
    assertThat(told.err()).contains(failure).doesNotContain("Exception");
    assertThat(failure).contains("train scorecard and challenger", "expected at least 20");
    assertThat(Demo.listening(told)).isEmpty();
    assertThat(demo.processes()).isEmpty();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
