package io.creditregistry.chain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.fault.DataFolderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir Path folder;

  @Test
  void a_key_is_made_once_and_kept() {
    KeyFile file = new KeyFile(folder.resolve("a").resolve("key"));

    String made = file.readOrCreate().addressHex();

    assertThat(file.readOrCreate().addressHex()).isEqualTo(made);
  }

  @Test
  void two_files_hold_two_keys() {
    assertThat(new KeyFile(folder.resolve("a")).readOrCreate().addressHex())
        .isNotEqualTo(new KeyFile(folder.resolve("b")).readOrCreate().addressHex());
  }

  @Test
  void only_the_owner_may_read_it() throws Exception {
    KeyFile file = new KeyFile(folder.resolve("key"));
    file.readOrCreate();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_damaged_file_is_named_and_its_content_is_not() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), "0xabcdefgh");

    assertThatThrownBy(() -> new KeyFile(file).readOrCreate())
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("expected 0x and 64 hexadecimal digits")
        .hasMessageNotContaining("abcdefgh");
  }
}
