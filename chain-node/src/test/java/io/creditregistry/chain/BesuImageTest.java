package io.creditregistry.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.chain.process.Executables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a Besu image is run, shown with a script in Docker's place. */
class BesuImageTest {
  @TempDir Path folder;

  @BeforeEach
  void installDocker() throws Exception {
    Path docker = folder.resolve("docker");
    Files.writeString(
        docker,
        """
        #!/bin/sh
        echo "$*" >> '%s'
        case "$*" in
          "image inspect hyperledger/besu:latest") exit 0;;
          "image inspect "*) exit 1;;
          *--version) echo besu/v26.8.0/linux; exit 0;;
          "rm "*) exit 1;;
        esac
        for argument in "$@"; do
          case "$argument" in
            --publish=127.0.0.1:*:8545) port="${argument#*:}"; port="${port%%:*}";;
          esac
        done
        exec '%s' --accounts 0 --chain-id 20260 --port "$port" --block-time 1
        """
            .formatted(calls(), EngineChooserTest.bundledLocation()));
    assertThat(docker.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void an_image_runs_as_the_folders_owner_on_loopback_and_is_never_pulled() throws Exception {
    Executables machine =
        new Executables(Map.of("PATH", folder.toString(), "XDG_CACHE_HOME", folder.toString()));
    ChainOptions options =
        ChainOptions.in(folder.resolve("chain")).withEngine(EnginePreference.AUTO);

    try (LocalChain chain = ChainStart.start(options, machine)) {
      Object uid = Files.getAttribute(folder, "unix:uid");
      Path node = chain.dataDir().resolve("besu");
      assertThat(chain.choice().describe())
          .isEqualTo("besu (Docker image hyperledger/besu:latest): Docker has its image");
      assertThat(nodeRun())
          .contains(" --pull=never ")
          .contains(" --user=" + uid + ":")
          .contains(" --volume=" + node + ":/chain ")
          .contains(" --publish=127.0.0.1:" + chain.rpcUrl().split(":")[2] + ":8545 ")
          .contains(" hyperledger/besu:latest --data-path=/chain/data ");
      assertThat(readCalls()).anyMatch(call -> call.startsWith("rm --force credit-registry-besu-"));
    }
  }

  private String nodeRun() {
    return readCalls().stream().filter(call -> call.contains("--genesis-file")).findFirst().get();
  }

  private List<String> readCalls() {
    try {
      return Files.readAllLines(calls());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path calls() {
    return folder.resolve("calls");
  }
}
