package io.creditregistry.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.acceptance.world.Datasets;
import io.creditregistry.acceptance.world.Demo;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The demo's story on real credit data in their original formats. */
class RealDataDemoStory {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "german, german.data, 1000, 0.72",
    "taiwan, default_of_credit_card_clients.csv, 30000, 0.75"
  })
  void real_applicants_become_verified_scores(
      String dataset, String file, int rows, double leastAuc) {
    Demo demo = new Demo(folder);

    demo.run("--dataset", dataset, "--data", Datasets.file(dataset, file), "--applicants", 100)
        .expect(0);

    JsonNode summary = demo.summary();
    assertThat(summary.get("dataset").asString()).isEqualTo(dataset);
    assertThat(summary.get("synthetic").asBoolean()).isFalse();
    assertThat(summary.get("rows").asInt()).isEqualTo(rows);
    assertThat(summary.get("auc").asDouble()).isBetween(leastAuc, 0.95);
    assertThat(summary.get("published").asInt()).isEqualTo(100);
    assertThat(summary.get("audited").asInt()).isEqualTo(100);
    assertThat(summary.get("failures").isEmpty()).isTrue();
    assertThat(demo.processes()).isEmpty();
  }
}
