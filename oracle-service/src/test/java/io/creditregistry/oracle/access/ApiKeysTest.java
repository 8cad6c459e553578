package io.creditregistry.oracle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {
  private static final String HASH = HexFormat.of().formatHex(ApiKeys.sha256("a key"));

  @TempDir private Path folder;

  @Test
  void knowsAKeyByItsHash() throws IOException {
    var keys = ApiKeysFile.read(file("- name: desk\n  role: LENDER\n  sha256: " + HASH + "\n"));

    assertThat(keys.holderOf("a key"))
        .hasValueSatisfying(holder -> assertThat(holder.role()).isEqualTo(Role.LENDER));
    assertThat(keys.holderOf("a kez")).isEmpty();
    assertThat(keys.holderOf("")).isEmpty();
    assertThat(keys.toString()).doesNotContain(HASH);
  }

  @Test
  void withoutAFileNobodyIsKnown() {
    assertThat(ApiKeysFile.read(folder.resolve("none.yaml")).entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- name: desk\n  role: ADMIN\n  sha256: " + "00",
        "- name: desk\n  role: LENDER\n",
        "- name: desk\n  role: LENDER\n  sha256: 1234\n",
        "- name: desk\n  role: LENDER\n  key: secret\n",
        "- role: LENDER\n  sha256: 00\n",
        "name: desk\n"
      })
  void aFileThatIsWrongStopsTheStart(String text) throws IOException {
    var file = file(text);

    assertThatThrownBy(() -> ApiKeysFile.read(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("registry.api-keys-file: expected a YAML list");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("api-keys.yaml"), text);
  }
}
