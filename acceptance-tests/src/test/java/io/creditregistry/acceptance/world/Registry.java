package io.creditregistry.acceptance.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A whole registry of the story's own: chain, wire, oracle, contracts, and an approved model that
 * was trained on synthetic applicants.
 */
public final class Registry implements AutoCloseable {
  private static final int ATTESTERS = 5;
  private static final int THRESHOLD = 3;
  private static final int APPLICANTS = 1_000;

  private final Path folder;
  private final Chain chain;
  private final Wire wire;
  private final Oracle oracle;
  private JsonNode model;
  private JsonNode deployed;

  private Registry(Path folder) {
    this.folder = folder;
    this.chain = Chain.up(folder.resolve("chain"));
    this.wire = new Wire(chain.rpcUrl());
    this.oracle = Oracle.start(folder.resolve("oracle"), wire.url());
  }

  /** Sets everything up as an operator would, command by command. */
  public static Registry open(Path folder) {
    return open(folder, List.of());
  }

  /**
   * The same with a policy for the model.
   *
   * @param policy options of {@code operator models approve}
   */
  public static Registry open(Path folder, List<Object> policy) {
    Registry registry = new Registry(folder);
    try {
      registry.deploy();
      registry.train(policy);
      return registry;
    } catch (RuntimeException | AssertionError e) {
      registry.close();
      throw e;
    }
  }

  private void deploy() {
    as(Role.OPERATOR).ask("operator", "keys", "create", "--count", ATTESTERS);
    deployed =
        as(Role.OPERATOR)
            .ask(
                "operator",
                "deploy",
                "--threshold",
                THRESHOLD,
                "--new-keys",
                folder.resolve("roles"),
                "--fund-from",
                folder.resolve("chain"));
  }

  private void train(List<Object> policy) {
    as(Role.OPERATOR).ask("operator", "sample", "--rows", APPLICANTS, "--out", applicants());
    model =
        as(Role.OPERATOR)
            .ask("operator", "train", "--schema", "synthetic", "--data", applicants(), "--seed", 7);
    List<Object> approve = new ArrayList<>();
    approve.addAll(List.of("operator", "models", "approve", model.get("modelId").asString()));
    approve.addAll(policy);
    as(Role.OPERATOR).ask(approve.toArray());
  }

  /** The command line in the hands of somebody with this role's API key. */
  public Creditctl as(Role role) {
    return anybody().with("oracle", oracle.url()).with("api-key-file", oracle.keyFile(role));
  }

  /** The command line in the hands of somebody who knows only the chain and the contracts. */
  public Creditctl anybody() {
    return Creditctl.in(folder)
        .with("rpc", chain.rpcUrl())
        .with("deployment", oracle.deploymentFile())
        .with("chain-dir", folder.resolve("chain"));
  }

  /** Address of the only account with a key file and ether: governor, wallet and lender alike. */
  public String governor() {
    return deployed.get("governor").asString();
  }

  /** The command line of an operator who also holds that account's key. */
  public Creditctl asGovernor() {
    return as(Role.OPERATOR)
        .with("keystore", folder.resolve("roles").resolve("governor.json"))
        .with("passphrase-file", folder.resolve("roles").resolve("passphrase"));
  }

  /** The guardian's command line, with a balance for its transactions. */
  public Creditctl asGuardian() {
    chain.fund(deployed.get("guardian").asString());
    return anybody()
        .with("keystore", folder.resolve("roles").resolve("guardian.json"))
        .with("passphrase-file", folder.resolve("roles").resolve("passphrase"));
  }

  /** An attester's command line, with a balance for its transactions. */
  public Creditctl asAttester(String address) {
    chain.fund(address);
    return anybody()
        .with("keystore", oracle.attesterKeyFile(address))
        .with("passphrase-file", oracle.passphraseFile());
  }

  /** Scores applicants of the hold-out sample and queues them; gives their subject ids. */
  public List<String> score(int from, int count) {
    return score(from, count, System.currentTimeMillis() / 1000);
  }

  /** The same with data of a moment in the past, in Unix seconds. */
  public List<String> score(int from, int count, long dataTime) {
    String rows =
        IntStream.range(from, from + count)
            .mapToObj(i -> model.get("holdoutRows").get(i).asString())
            .collect(Collectors.joining(","));
    JsonNode scored =
        as(Role.OPERATOR)
            .ask(
                "operator",
                "score",
                "--schema",
                "synthetic",
                "--data",
                applicants(),
                "--rows",
                rows,
                "--data-time",
                dataTime);
    return strings(scored.get("scores"), "subjectId");
  }

  /** A subject's score as the chain tells it to anybody. */
  public JsonNode scoreOf(String subjectId) {
    return anybody().ask("lender", "score", subjectId).get("scores").get(0);
  }

  /** Has everything queued signed and published. */
  public JsonNode publish() {
    return as(Role.OPERATOR).ask("operator", "publish");
  }

  /** The whole history, checked by an auditor; fails where a check fails. */
  public JsonNode verifiedHistory() {
    return as(Role.AUDITOR).ask("auditor", "verify");
  }

  public Chain chain() {
    return chain;
  }

  public Wire wire() {
    return wire;
  }

  public Oracle oracle() {
    return oracle;
  }

  /** Somebody without any right, but with a funded account. */
  public Stranger stranger() {
    return new Stranger(chain, oracle.deploymentFile());
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  /** The model that scores, as {@code operator train} told of it. */
  public JsonNode model() {
    return model;
  }

  /** The applicants' file, which everybody who was given it may read. */
  public Path applicants() {
    return folder.resolve("applicants.csv");
  }

  private static List<String> strings(JsonNode array, String field) {
    return array.values().stream().map(each -> each.get(field).asString()).toList();
  }

  @Override
  public void close() {
    try (chain;
        wire;
        oracle) {
      model = null;
    }
  }
}
