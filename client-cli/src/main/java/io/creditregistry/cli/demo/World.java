package io.creditregistry.cli.demo;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.key.ApiKeyList;
import io.creditregistry.cli.key.Secret;
import io.creditregistry.cli.oracle.OracleClient;
import io.creditregistry.contracts.record.SubjectId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the demo started, and how to stop it. Everything listens on loopback. */
final class World implements AutoCloseable {

  private final DemoFolder folder;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Map<String, Secret> apiKeys = new LinkedHashMap<>();
  private LocalChain chain;
  private OracleProcess oracle;
  private volatile boolean interrupted;

  World(DemoFolder folder) {
    this.folder = folder;
  }

  DemoFolder folder() {
    return folder;
  }

  LocalChain chain() {
    return chain;
  }

  OracleProcess oracle() {
    return oracle;
  }

  /** Starts a chain of the wanted engine on a free port. */
  synchronized LocalChain startChain(DemoOptions options) {
    chain = LocalChain.start(ChainOptions.in(folder.chain()).withEngine(options.engine()));
    started.push(chain);
    return chain;
  }

  /** Starts the oracle with fresh keys for each role and a fresh passphrase. */
  OracleProcess startOracle(DemoOptions options) {
    launchOracle(options);
    oracle.awaitHealth();
    return oracle;
  }

  private synchronized void launchOracle(DemoOptions options) {
    for (String role : new String[] {"OPERATOR", "LENDER", "AUDITOR"}) {
      Secret key = Secret.in(folder.keys().resolve(role.toLowerCase(Locale.ROOT) + ".key"));
      apiKeys.put(role, key);
      apiKeyList().add("demo-" + role, role, Optional.empty(), key);
    }
    Secret.in(folder.oracleHome().resolve("passphrase"));
    Map<String, String> settings =
        Map.of(
            "REGISTRY_HOME_DIR", folder.oracleHome().toString(),
            "REGISTRY_RPC_URL", chain.rpcUrl(),
            "REGISTRY_DEPLOYMENT_FILE", folder.deployment().toString(),
            "REGISTRY_KEYS_SCRYPT", "light");
    oracle =
        OracleProcess.launch(options.oracleJar(), FreePort.find(), settings, folder.oracleLog());
    started.push(oracle);
  }

  /** Gives a subject a key of its own, in the file subject.key beside the others. */
  void admitSubject(String subjectId) {
    Secret key = Secret.in(folder.keys().resolve("subject.key"));
    apiKeyList().add("demo-SUBJECT", "SUBJECT", Optional.of(SubjectId.of(subjectId)), key);
  }

  private ApiKeyList apiKeyList() {
    return new ApiKeyList(folder.oracleHome().resolve("api-keys.yaml"));
  }

  /** The oracle's API with the key of a role: OPERATOR, LENDER or AUDITOR. */
  OracleClient oracleAs(String role) {
    return new OracleClient(oracle.url(), Optional.of(apiKeys.get(role).value()));
  }

  /** Stops everything when this process is told to end, for example by Ctrl-C. */
  Thread closeOnExit() {
    Thread hook =
        new Thread(
            () -> {
              interrupted = true;
              close();
            },
            "stop the demo");
    Runtime.getRuntime().addShutdownHook(hook);
    return hook;
  }

  /** Whether this process was told to end. */
  boolean interrupted() {
    return interrupted;
  }

  /** Forgets what was started, so that it goes on running. */
  synchronized void leaveRunning() {
    started.clear();
  }

  /** Stops what was started, the last first. Safe to call twice. */
  @Override
  public synchronized void close() {
    RuntimeException first = null;
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        first = first == null ? new IllegalStateException(e.getMessage(), e) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
