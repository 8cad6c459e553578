package io.creditregistry.cli.config;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options that need not be repeated on every command line. Each is looked up in this order:
 * flag ({@code --rpc}), environment ({@code CREDITCTL_RPC}), file (key {@code rpc}), default.
 */
public enum Setting {
  /** Where the chain answers JSON-RPC. */
  RPC("rpc", "http://127.0.0.1:8545"),
  /** Where the oracle answers HTTP. */
  ORACLE("oracle", "http://127.0.0.1:8080"),
  /** The addresses file that {@code operator deploy} writes. */
  DEPLOYMENT("deployment", "${data}/deployment.json"),
  /** The file whose first line is the API key for the oracle. */
  API_KEY_FILE("api-key-file", null),
  /** How old a score's data may be for a lender. */
  MAX_AGE("max-age", "30d"),
  /** The local chain's data folder. */
  CHAIN_DIR("chain-dir", "${data}/chain"),
  /** The local chain's engine. */
  ENGINE("engine", "auto"),
  /** The key file that a command signs its transactions with. */
  KEYSTORE("keystore", null),
  /** The file whose first line is the passphrase of {@link #KEYSTORE}. */
  PASSPHRASE_FILE("passphrase-file", null);

  private final String key;
  private final String fallback;

  Setting(String key, String fallback) {
    this.key = key;
    this.fallback = fallback;
  }

  /** The name in the file, and of the flag without its dashes. */
  public String key() {
    return key;
  }

  /** The environment variable's name. */
  public String variable() {
    return "CREDITCTL_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The default; {@code ${data}} stands for the user's data folder. Empty: there is none. */
  public Optional<String> fallback() {
    return Optional.ofNullable(fallback);
  }

  /** The setting behind a flag such as {@code --rpc}; empty where the flag has no setting. */
  public static Optional<Setting> ofFlag(String flag) {
    return Stream.of(values()).filter(s -> flag.equals("--" + s.key)).findFirst();
  }
}
