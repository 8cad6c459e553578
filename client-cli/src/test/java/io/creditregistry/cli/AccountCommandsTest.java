package io.creditregistry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.cli.key.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountCommandsTest {

  @TempDir Path folder;

  private CommandRun account(String verb, String... more) {
    String[] files = {
      "account", verb, "--keystore", path("alice.json"), "--passphrase-file", path("alice.pass")
    };
    String[] all = new String[files.length + more.length];
    System.arraycopy(files, 0, all, 0, files.length);
    System.arraycopy(more, 0, all, files.length, more.length);
    return CommandRun.in(folder, all);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aNewAccountOpensWithThePassphraseMadeWithIt() throws IOException {
    CommandRun made = account("new", "--light", "--json");
    assertThat(made.err()).isEmpty();
    assertThat(made.json().path("passphraseMade").asBoolean()).isTrue();
    String address = made.json().path("address").asString();
    String passphrase = Files.readString(folder.resolve("alice.pass")).strip();
    assertThat(KeyFile.open(folder.resolve("alice.json"), passphrase).getAddress())
        .isEqualToIgnoringCase(address);
    assertThat(account("show").out().strip()).isEqualTo(address);
    for (String secret : new String[] {"alice.json", "alice.pass"}) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aKeyFileIsNeverWrittenOver() throws IOException {
    account("new", "--light");
    byte[] before = Files.readAllBytes(folder.resolve("alice.json"));
    CommandRun again = account("new", "--light");
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("--keystore: expected a file that does not exist but found");
    assertThat(Files.readAllBytes(folder.resolve("alice.json"))).isEqualTo(before);
  }

  @Test
  void anEmptyPassphraseIsRefusedBeforeAKeyIsMade() throws IOException {
    Files.writeString(folder.resolve("alice.pass"), "\n");
    CommandRun run = account("new", "--light");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--passphrase-file: expected a passphrase in the first line");
    assertThat(folder.resolve("alice.json")).doesNotExist();
  }

  @Test
  void aCommandThatSignsWithoutAKeySaysHowToMakeOne() {
    CommandRun run = CommandRun.in(folder, "account", "show");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--keystore: expected a key file but found nothing");
    assertThat(run.err()).contains("creditctl account new");
  }

  private CommandRun add(String name, String role, String... more) {
    String[] call = {
      "operator", "api-keys", "add", name, role, "--list", path("keys.yaml"), "--out", path(name)
    };
    String[] all = new String[call.length + more.length];
    System.arraycopy(call, 0, all, 0, call.length);
    System.arraycopy(more, 0, all, call.length, more.length);
    return CommandRun.in(folder, all);
  }

  @Test
  void anApiKeyIsAddedToWhatTheListHeld() throws IOException {
    String held = "# by hand\n- {name: bob, role: AUDITOR, sha256: \"00\"}";
    Files.writeString(folder.resolve("keys.yaml"), held);
    assertThat(add("alice", "lender").exitCode()).isZero();
    String subject = "0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7";
    assertThat(add("carol", "subject", "--subject", subject).exitCode()).isZero();
    String list = Files.readString(folder.resolve("keys.yaml"));
    assertThat(list.lines()).hasSize(4);
    assertThat(list)
        .startsWith(held)
        .contains("- {name: \"alice\", role: LENDER, sha256: \"")
        .contains("role: SUBJECT, subjectId: \"" + subject + "\"")
        .doesNotContain(Files.readString(folder.resolve("alice")).strip());
  }

  @Test
  void anEntryThatTheOracleWouldRefuseMakesNoKey() throws IOException {
    Files.writeString(
        folder.resolve("keys.yaml"), "- {name: bob, role: AUDITOR, sha256: \"00\"}\n");
    assertThat(add("bob", "lender").err()).contains("has a key of the name bob already");
    assertThat(add("eve", "governor").err()).contains("role: expected one of [OPERATOR, LENDER");
    assertThat(add("eve", "subject").err()).contains("subject: expected an id with the role");
    assertThat(add("eve,x", "lender").err()).contains("name: expected 1 to 64 letters");
    Files.writeString(folder.resolve("keys.yaml"), "bob: AUDITOR\n");
    CommandRun other = add("eve", "lender");
    assertThat(other.err()).contains("expected a YAML list of API keys but found something else");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(folder.resolve("eve")).doesNotExist();
  }
}
