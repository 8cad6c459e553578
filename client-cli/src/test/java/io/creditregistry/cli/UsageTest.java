package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

  @TempDir Path home;

  @Test
  void aNounAloneIsAUsageErrorThatListsItsVerbs() {
    CommandRun run = CommandRun.in(home, "operator");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("expected a command after creditctl operator").contains("train");
  }

  @Test
  void anUnknownOptionIsNamedWithASuggestion() {
    CommandRun run = CommandRun.in(home, "operator", "status", "--jsn");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--jsn").contains("--json").contains("status --help");
  }

  @Test
  void aValueOutOfRangeNamesFieldValueAndExpectation() {
    CommandRun run = CommandRun.in(home, "operator", "publish", "--max-records", "501");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--max-records: expected 1 to 500 but found 501");
  }

  @Test
  void helpGoesToStandardOutputAndIsNoFailure() {
    CommandRun run = CommandRun.in(home, "operator", "train", "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Usage: creditctl operator train").contains("Example:");
  }

  @Test
  void anAbsentOracleIsOneSentenceWithoutAStackTrace() {
    CommandRun run = CommandRun.in(home, "operator", "status", "--oracle", "http://127.0.0.1:1");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("no answer from the oracle at http://127.0.0.1:1");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void theStackTraceIsShownOnDemand() {
    CommandRun run =
        CommandRun.in(home, "operator", "status", "--stacktrace", "--oracle", "http://127.0.0.1:1");
    assertThat(run.err()).contains("\tat io.creditregistry.cli.oracle");
  }

  @Test
  void aSettingsFileWithAnUnknownKeyIsRefused() throws IOException {
    Path file = Files.writeString(home.resolve("s.yaml"), "rcp: http://127.0.0.1:1\n");
    CommandRun run = CommandRun.in(home, "operator", "status", "--config", file.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("found the key rcp, expected one of [rpc,");
  }

  @Test
  void theSettingsFileIsReadByTheParser() throws IOException {
    Path file = Files.writeString(home.resolve("s.yaml"), "oracle: http://127.0.0.1:2\n");
    CommandRun run = CommandRun.in(home, "operator", "status", "--config=" + file);
    assertThat(run.err()).contains("no answer from the oracle at http://127.0.0.1:2");
  }

  @Test
  void theCompletionScriptKnowsTheVerbs() {
    CommandRun run = CommandRun.in(home, "completion");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("operator").contains("train");
  }
}
