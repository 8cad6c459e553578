package io.creditregistry.oracle.attestation;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.oracle.secret.SecretFiles;
import io.creditregistry.oracle.settings.RegistryProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The oracle's keys: encrypted files named {@code attester-0x...json} and {@code
 * relayer-0x...json}. Addresses are read from the names; a key is decrypted when it first signs and
 * then stays in memory.
 */
@Component
public class Keystore {
  private static final Logger LOG = LoggerFactory.getLogger(Keystore.class);
  private static final String ATTESTER = "attester-";
  private static final String RELAYER = "relayer-";

  private final RegistryProperties.Keys settings;
  private final SecureRandom random = new SecureRandom();
  private final Map<Path, SigningKey> opened = new LinkedHashMap<>();

  public Keystore(RegistryProperties properties) {
    this.settings = properties.keys();
  }

  /**
   * Makes attester keys, and the relayer's key where there is none yet.
   *
   * @param count how many attester keys, at least 1
   * @throws KeystoreException if the passphrase or the folder cannot be used
   */
  public synchronized void createAttesters(int count) {
    for (int i = 0; i < count; i++) {
      create(ATTESTER);
    }
    if (relayerAddress().isEmpty()) {
      create(RELAYER);
    }
  }

  /** Every attester whose key is here, ascending. */
  public synchronized List<Address> attesters() {
    return files(ATTESTER).stream().map(file -> address(file, ATTESTER)).sorted().toList();
  }

  /** The account that carries batches to the chain; empty until keys are made. */
  public synchronized Optional<Address> relayerAddress() {
    return files(RELAYER).stream().map(file -> address(file, RELAYER)).findFirst();
  }

  /**
   * The keys of the first of those attesters whose keys are here.
   *
   * @param most how many keys to open at most
   * @throws KeystoreException if a key does not open
   */
  public synchronized List<SigningKey> keysOf(Collection<Address> attesters, int most) {
    return files(ATTESTER).stream()
        .filter(file -> attesters.contains(address(file, ATTESTER)))
        .limit(most)
        .map(this::open)
        .toList();
  }

  /**
   * @throws KeystoreException if there is none or it does not open
   */
  public synchronized SigningKey relayer() {
    return files(RELAYER).stream()
        .findFirst()
        .map(this::open)
        .orElseThrow(
            () ->
                new KeystoreException(
                    "no relayer key in " + settings.dir() + ": make keys first", null));
  }

  private void create(String kind) {
    var key = SigningKey.generate(random);
    var file = settings.dir().resolve(kind + key.address().hex() + ".json");
    KeyFile.write(file, key, passphrase(), settings.scrypt());
    opened.put(file, key);
    LOG.info("made the key {}{}", kind, key.address());
  }

  private SigningKey open(Path file) {
    return opened.computeIfAbsent(file, missing -> KeyFile.open(missing, passphrase()));
  }

  private List<Path> files(String kind) {
    if (!Files.isDirectory(settings.dir())) {
      return List.of();
    }
    try (var files = Files.list(settings.dir())) {
      return files.filter(file -> isKey(file, kind)).sorted().toList();
    } catch (IOException e) {
      throw new KeystoreException("cannot read the folder of keys " + settings.dir(), e);
    }
  }

  private static boolean isKey(Path file, String kind) {
    return file.getFileName().toString().matches(kind + "0x[0-9a-f]{40}\\.json");
  }

  private static Address address(Path file, String kind) {
    var name = file.getFileName().toString();
    return Address.of(name.substring(kind.length(), name.length() - ".json".length()));
  }

  private String passphrase() {
    var file = settings.passphraseFile();
    try {
      var lines = Files.readAllLines(file);
      if (lines.isEmpty() || lines.getFirst().isBlank()) {
        throw new KeystoreException(
            "expected a passphrase in the first line of " + file + " but found nothing", null);
      }
      if (!SecretFiles.isPrivate(file)) {
        LOG.warn("others may read the passphrase file {}: chmod 600 it", file);
      }
      return lines.getFirst();
    } catch (IOException e) {
      throw new KeystoreException("cannot read the passphrase file " + file, e);
    }
  }
}
