package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.registry.ModelTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model's last day, against contracts on a real chain. */
class ModelCommandsTest {
  @TempDir Path folder;

  @Test
  void aRetirementIsKnownToTheRegistryAndToTheRatingThatKeepsACopy() throws IOException {
    try (PublishedRegistry registry = new PublishedRegistry(folder)) {
      registry.publish(new BatchRecord(PublishedRegistry.subject(1), 720, 150));

      CommandRun run =
          CommandRun.with(
              Map.of(
                  "HOME", folder.toString(),
                  "CREDITCTL_RPC", registry.rpcUrl(),
                  "CREDITCTL_DEPLOYMENT", registry.deployment().toString(),
                  "CREDITCTL_KEYSTORE", registry.keystore().toString(),
                  "CREDITCTL_PASSPHRASE_FILE", registry.passphraseFile().toString()),
              "operator",
              "models",
              "retire",
              "1",
              "--in",
              "7d");

      assertThat(run.exitCode()).as(run.err()).isZero();
      long retiresAt = registry.client().models().modelOf(1).orElseThrow().retiresAt();
      ModelTerms terms = registry.client().rating().termsOf(1).orElseThrow();
      assertThat(terms.retiresAt()).isEqualTo(retiresAt);
    }
  }
}
