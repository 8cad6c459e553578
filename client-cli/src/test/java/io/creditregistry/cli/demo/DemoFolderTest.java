package io.creditregistry.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.cli.key.Secret;
import io.creditregistry.cli.outcome.WorldUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

  @TempDir Path folder;

  @Test
  void anEarlierDemosFolderIsEmptied() throws IOException {
    DemoFolder first = DemoFolder.fresh(folder.resolve("demo"));
    Files.createDirectories(first.keys());
    Files.writeString(first.keys().resolve("old.json"), "{}");
    DemoFolder second = DemoFolder.fresh(folder.resolve("demo"));
    assertThat(second.keys()).doesNotExist();
  }

  @Test
  void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
    Path mine = Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> DemoFolder.fresh(folder))
        .isInstanceOf(WorldUnavailable.class)
        .hasMessageContaining("--work-dir");
    assertThat(mine).hasContent("years of work");
  }

  @Test
  void aSecretIsForItsOwnerAloneAndNeverShown() throws IOException {
    Secret secret = Secret.in(folder.resolve("keys/api.key"));
    assertThat(secret.value()).hasSize(48);
    assertThat(secret.toString()).doesNotContain(secret.value());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.file())))
        .isEqualTo("rw-------");
  }
}
