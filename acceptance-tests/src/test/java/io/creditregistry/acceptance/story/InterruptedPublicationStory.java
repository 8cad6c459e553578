package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.creditregistry.acceptance.world.Registry;
import io.creditregistry.acceptance.world.Role;
import io.creditregistry.acceptance.world.Wire.Cut;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The oracle dies between signing a batch and its receipt; nothing is lost and nothing doubled. */
class InterruptedPublicationStory {
  private static final int RECORDS = 6;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Cut.class,
      names = {"BEFORE_THE_CHAIN", "AFTER_THE_CHAIN"})
  void a_killed_oracle_finishes_the_batch_when_it_is_started_again(Cut where) {
    try (Registry registry = Registry.open(folder)) {
      killWhileABatchIsAt(where, registry);
    }
  }

  private static void killWhileABatchIsAt(Cut where, Registry registry) {
    List<String> subjects = registry.score(0, RECORDS);
    registry.wire().cut(where);
    CompletableFuture<?> unanswered =
        registry.oracle().postAndForget(Role.OPERATOR, "/api/v1/batches", "{}");
    registry.wire().awaitCutOff();

    registry.oracle().kill();
    registry.wire().cut(Cut.NOWHERE);
    registry.oracle().start();

    awaitPublished(1, registry);
    assertThat(unanswered).isCompletedExceptionally();
    assertThat(registry.publish().get("batches").isEmpty()).isTrue();
    assertThat(subjects)
        .allSatisfy(s -> assertThat(registry.scoreOf(s).get("sequence").asLong()).isEqualTo(1));
    assertThat(batches(registry)).singleElement().satisfies(InterruptedPublicationStory::isWhole);

    registry.score(RECORDS, RECORDS);
    JsonNode next = registry.publish().get("batches").get(0);

    assertThat(next.get("sequence").asLong()).isEqualTo(2);
    registry.verifiedHistory();
  }

  private static void awaitPublished(long sequence, Registry registry) {
    await("batch " + sequence + " on chain")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                batches(registry).stream()
                    .anyMatch(
                        b ->
                            b.get("sequence").asLong() == sequence
                                && b.get("state").asString().equals("published")));
  }

  private static List<JsonNode> batches(Registry registry) {
    String body = registry.oracle().get(Role.OPERATOR, "/api/v1/batches").body();
    return List.copyOf(new JsonMapper().readTree(body).values());
  }

  private static void isWhole(JsonNode batch) {
    assertThat(batch.get("state").asString()).isEqualTo("published");
    assertThat(batch.get("records").asInt()).isEqualTo(RECORDS);
  }
}
