package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.contracts.record.BatchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a dispute on chain to the history and the report of it. */
class DisputeAuditTest {
  @TempDir Path folder;

  @Test
  void aDisputeIsToldAndReportedOnceItIsLate() throws IOException {
    String subject = PublishedRegistry.subject(1).hex();
    try (PublishedRegistry registry = new PublishedRegistry(folder)) {
      registry.publish(new BatchRecord(PublishedRegistry.subject(1), 720, 150));
      registry.bind(PublishedRegistry.subject(1));
      assertThat(run(registry, "subject", "dispute", subject, "--reason", "12").exitCode())
          .isZero();

      CommandRun history = run(registry, "auditor", "history", subject, "--json");
      assertThat(history.exitCode()).as(history.out() + history.err()).isZero();
      assertThat(history.json().path("verified").asBoolean()).isTrue();
      assertThat(history.json().path("events"))
          .extracting(event -> event.path("event").asString())
          .contains("ScorePublished", "ControllerBound", "DisputeOpened", "StatusChanged");

      registry.pass(Duration.ofDays(31));
      Path out = folder.resolve("pack");
      CommandRun report = run(registry, "auditor", "report", "--out", out.toString(), "--json");
      assertThat(report.exitCode()).as(report.out() + report.err()).isZero();
      String line = Files.readAllLines(out.resolve("disputes.csv")).get(1);
      assertThat(line).startsWith(subject + ",1,").contains(",open,open,");
      assertThat(Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
          .isBetween(86_000L, 87_000L);
    }
  }

  private CommandRun run(PublishedRegistry registry, String... arguments) {
    return CommandRun.with(
        Map.of(
            "HOME", folder.toString(),
            "CREDITCTL_RPC", registry.rpcUrl(),
            "CREDITCTL_DEPLOYMENT", registry.deployment().toString(),
            "CREDITCTL_KEYSTORE", registry.keystore().toString(),
            "CREDITCTL_PASSPHRASE_FILE", registry.passphraseFile().toString()),
        arguments);
  }
}
