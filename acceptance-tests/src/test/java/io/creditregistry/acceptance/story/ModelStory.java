package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An operator reads a model's card, judges its groups, watches its applicants, screens the odd,
 * searches a recipe.
 */
class ModelStory {
  private static final String SEGMENTS = "3";

  @Test
  void a_model_is_read_judged_watched_and_screened(@TempDir Path folder) throws IOException {
    try (Registry registry = Registry.open(folder)) {
      read(registry);
      judge(registry);
      watch(registry);
      screen(registry);
      search(registry);
      simulate(registry);
    }
  }

  private static void read(Registry registry) throws IOException {
    JsonNode card = ask(registry, "card", "1", "--out", registry.file("cards"));
    assertThat(Files.readString(Path.of(card.get("page").asString())))
        .contains("Model card", "synthetic data", "SR 26-2");
    assertThat(Files.readString(Path.of(card.get("json").asString())))
        .contains("\"synthetic\":true", "\"hMeasure\"");
    registry.as(Role.OPERATOR).run("operator", "card", "77", "--out", "cards").expect(2);
  }

  private static void judge(Registry registry) {
    JsonNode judged = ask(registry, "fairness", "1", "--jurisdiction", "EU");
    assertThat(judged.at("/policy/jurisdiction").asString()).isEqualTo("EU");
    assertThat(judged.get("passed").asBoolean()).isTrue();
    assertThat(
            registry
                .as(Role.OPERATOR)
                .run("operator", "fairness", "1", "--jurisdiction", "Mars")
                .expect(2)
                .err())
        .contains("one of [US, EU]");
  }

  private static void watch(Registry registry) {
    assertThat(ask(registry, "drift", "1").get("verdict").asString()).isEqualTo("too-few");
    registry.score(0, 250);
    JsonNode drift = ask(registry, "drift", "1");
    assertThat(drift.get("rows").asInt()).isEqualTo(250);
    assertThat(drift.get("months")).hasSize(1);
    assertThat(drift.at("/score/index").asDouble()).isLessThan(0.25);
  }

  private static void screen(Registry registry) {
    Path applicants = registry.file("applicants.csv");
    JsonNode model =
        ask(
            registry,
            "train",
            "--schema",
            "synthetic",
            "--data",
            applicants,
            "--seed",
            7,
            "--segments",
            SEGMENTS,
            "--anomaly");
    String id = model.get("modelId").asString();
    ask(registry, "models", "approve", id);
    JsonNode scored =
        ask(registry, "score", "--schema", "synthetic", "--data", applicants, "--model", id);
    assertThat(scored.get("scored").asInt() + scored.get("referred").size())
        .isEqualTo(scored.get("read").asInt());
    assertThat(scored.get("referred").size()).isBetween(1, 60);
    assertThat(scored.at("/scores/0/segment").asInt()).isBetween(1, 3);
    registry
        .as(Role.OPERATOR)
        .run("operator", "train", "--schema", "synthetic", "--data", applicants, "--segments", "1")
        .expect(2);
  }

  private static void search(Registry registry) throws IOException {
    Object[] training = {
      "train", "--schema", "synthetic", "--data", registry.applicants(), "--seed", 7, "--search", 1
    };
    JsonNode model = ask(registry, training);
    String id = model.get("modelId").asString();
    JsonNode card = ask(registry, "card", id, "--out", registry.file("cards"));
    assertThat(Files.readString(Path.of(card.get("json").asString())))
        .containsPattern("woe-stumps-xgboost/[0-9]+ searched: preBins [0-9]+, minShare 0");
  }

  private static void simulate(Registry registry) {
    JsonNode simulated = ask(registry, "reject-inference", "--simulate", "--rows", "400");
    assertThat(simulated.get("scenarios")).hasSize(2);
    assertThat(simulated.at("/scenarios/0/finding").asString())
        .contains("fuzzy augmentation changes nothing");
    registry.as(Role.OPERATOR).run("operator", "reject-inference").expect(2);
  }

  private static JsonNode ask(Registry registry, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "operator";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return registry.as(Role.OPERATOR).ask(all);
  }
}
