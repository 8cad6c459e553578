package io.creditregistry.oracle.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.oracle.settings.RegistryProperties;
import io.creditregistry.oracle.settings.RegistryProperties.Keys;
import io.creditregistry.oracle.settings.RegistryProperties.Publication;
import io.creditregistry.oracle.settings.RegistryProperties.Scrypt;
import io.creditregistry.oracle.settings.RegistryProperties.Subjects;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.web3j.crypto.WalletUtils;
import tools.jackson.databind.json.JsonMapper;

class KeystoreTest {
  private static final String PASSPHRASE = "a passphrase that nobody uses";

  @TempDir private Path folder;

  @BeforeEach
  void writePassphrase() throws IOException {
    Files.writeString(folder.resolve("passphrase"), PASSPHRASE + "\n");
  }

  @Test
  void makesAttestersAndOneRelayer() {
    var keystore = keystore();
    keystore.createAttesters(2);
    var relayer = keystore.relayerAddress();
    keystore.createAttesters(1);

    assertThat(keystore.attesters()).hasSize(3).isSorted();
    assertThat(keystore.relayerAddress()).isPresent().isEqualTo(relayer);
  }

  @Test
  void opensItsKeysAgain() {
    var made = keystore();
    made.createAttesters(1);
    var digest = Bytes32.of(new byte[32]);
    var signature = made.keysOf(made.attesters(), 1).getFirst().sign(digest);

    var again = keystore();

    assertThat(again.keysOf(again.attesters(), 1).getFirst().sign(digest)).isEqualTo(signature);
    assertThat(again.relayer().address()).isEqualTo(made.relayerAddress().orElseThrow());
  }

  @Test
  void writesVersion3FilesThatOnlyTheOwnerReads() throws Exception {
    var keystore = keystore();
    keystore.createAttesters(1);

    for (var file : keyFiles()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      var json = JsonMapper.shared().readTree(file.toFile());
      assertThat(json.get("version").asInt()).isEqualTo(3);
      assertThat(json.at("/crypto/kdf").asString()).isEqualTo("scrypt");
      assertThat(json.at("/crypto/cipher").asString()).isEqualTo("aes-128-ctr");
      // Another reader of the format agrees.
      assertThat(file.getFileName().toString())
          .contains(WalletUtils.loadCredentials(PASSPHRASE, file.toFile()).getAddress());
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
        .isEqualTo("rwx------");
  }

  @Test
  void saysWhichFileDoesNotOpen() throws IOException {
    keystore().createAttesters(1);
    Files.writeString(folder.resolve("passphrase"), "another\n");

    var keystore = keystore();

    assertThatThrownBy(() -> keystore.keysOf(keystore.attesters(), 1))
        .isInstanceOf(KeystoreException.class)
        .hasMessageContaining("the passphrase does not open the key file")
        .hasMessageNotContaining("another\n");
  }

  @Test
  void aFileThatIsNoKeyIsNamed() throws IOException {
    keystore().createAttesters(1);
    for (var file : keyFiles()) {
      Files.writeString(file, "{\"crypto\":");
    }
    var keystore = keystore();

    assertThatThrownBy(() -> keystore.keysOf(keystore.attesters(), 1))
        .isInstanceOf(KeystoreException.class)
        .hasMessageContaining("expected a version 3 key file");
  }

  @Test
  void aMissingOrEmptyPassphraseIsNamed() throws IOException {
    Files.writeString(folder.resolve("passphrase"), "\n");
    assertThatThrownBy(() -> keystore().createAttesters(1))
        .isInstanceOf(KeystoreException.class)
        .hasMessageContaining("expected a passphrase in the first line");

    Files.delete(folder.resolve("passphrase"));
    assertThatThrownBy(() -> keystore().createAttesters(1))
        .isInstanceOf(KeystoreException.class)
        .hasMessageContaining("cannot read the passphrase file");
  }

  @Test
  void noSecretIsEverLogged() {
    var logged = new ListAppender<ILoggingEvent>();
    logged.start();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var level = root.getLevel();
    root.setLevel(Level.ALL);
    root.addAppender(logged);
    try {
      var keystore = keystore();
      keystore.createAttesters(2);
      var again = keystore();
      var secrets = new ArrayList<>(List.of(PASSPHRASE, again.relayer().secret().toString(16)));
      again
          .keysOf(again.attesters(), 2)
          .forEach(
              key -> {
                key.sign(Bytes32.ZERO);
                secrets.add(key.secret().toString(16));
                secrets.add(key.secret().toString());
              });
      var text = new StringBuilder(keystore.toString()).append(again);
      logged.list.forEach(event -> text.append(event.getFormattedMessage()).append('\n'));
      assertThat(text.toString()).contains("made the key attester-0x").doesNotContain(secrets);
    } finally {
      root.detachAppender(logged);
      root.setLevel(level);
    }
  }

  private List<Path> keyFiles() throws IOException {
    try (var files = Files.list(folder.resolve("keys"))) {
      return files.toList();
    }
  }

  private Keystore keystore() {
    return new Keystore(
        new RegistryProperties(
            folder,
            URI.create("http://127.0.0.1:1"),
            folder.resolve("deployment.json"),
            folder.resolve("api-keys.yaml"),
            new Keys(folder.resolve("keys"), folder.resolve("passphrase"), Scrypt.LIGHT),
            new Subjects(folder.resolve("pepper")),
            new Publication(
                200, Duration.ofMinutes(15), Duration.ofSeconds(60), Duration.ofMillis(20))));
  }
}
