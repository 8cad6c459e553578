package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploying through the command line, without an oracle: every account is named. */
class DeployCommandTest {

  private static final String ATTESTERS =
      "0x00000000000000000000000000000000000000a1,0x00000000000000000000000000000000000000a2";
  private static final String REGISTRAR = "0x00000000000000000000000000000000000000b1";

  @TempDir Path home;

  private CommandRun run(String... arguments) {
    return CommandRun.with(
        Map.of("HOME", home.toString(), "CREDITCTL_ENGINE", "bundled"), arguments);
  }

  @Test
  void deployingTwiceVerifiesTheSecondTime() {
    CommandRun up = run("chain", "up", "--port", "0", "--json");
    assertThat(up.exitCode()).as(up.err()).isZero();
    try {
      String rpc = up.json().path("rpcUrl").asString();
      String chain = up.json().path("dataDir").asString();
      String[] deploy = {
        "operator",
        "deploy",
        "--rpc",
        rpc,
        "--new-keys",
        home.resolve("keys").toString(),
        "--attesters",
        ATTESTERS,
        "--registrar",
        REGISTRAR,
        "--fund-from",
        chain,
        "--json"
      };
      CommandRun first = run(deploy);
      assertThat(first.exitCode()).as(first.err()).isZero();
      assertThat(first.json().path("fresh").asBoolean()).isTrue();
      assertThat(first.json().path("threshold").asInt()).isEqualTo(2);
      assertThat(Files.exists(home.resolve("keys/governor.json"))).isTrue();

      CommandRun second = run(deploy);
      assertThat(second.exitCode()).as(second.err()).isZero();
      assertThat(second.json().path("fresh").asBoolean()).isFalse();
      assertThat(second.json().path("creditRating")).isEqualTo(first.json().path("creditRating"));
    } finally {
      run("chain", "down");
    }
  }

  @Test
  void aThresholdAboveTheSetIsTheCallersMistake() {
    CommandRun run =
        run(
            "operator",
            "deploy",
            "--new-keys",
            home.resolve("keys").toString(),
            "--attesters",
            ATTESTERS,
            "--registrar",
            REGISTRAR,
            "--threshold",
            "3");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("threshold");
  }

  @Test
  void withoutKeysTheUsageIsTold() {
    CommandRun run = run("operator", "deploy", "--attesters", ATTESTERS);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--new-keys DIR");
  }
}
