package io.creditregistry.cli.demo;

import io.creditregistry.chain.LocalChain;
import io.creditregistry.chain.process.NodeProcess;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.cli.output.Json;
import io.creditregistry.cli.view.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes on running after a demo with {@code --keep}, as the demo's folder remembers it.
 *
 * @param settings settings file that leads {@code creditctl} to this world
 * @param subjects file with the published subject ids, the lowest score first
 * @param keys folder with one API key file per role
 * @param subject whom the key of the role SUBJECT is about
 * @param oracleStartedAt start time of the oracle's process, as the system tells it
 */
record KeptWorld(
    String rpcUrl,
    String oracleUrl,
    String settings,
    String subjects,
    String keys,
    String subject,
    String deployment,
    String chainDir,
    long oraclePid,
    Instant oracleStartedAt)
    implements Answer {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Remembers what runs, and writes the files that lead to it. */
  static KeptWorld keep(World world, Tale tale) {
    DemoFolder folder = world.folder();
    KeptWorld kept =
        new KeptWorld(
            world.chain().rpcUrl(),
            world.oracle().url().toString(),
            folder.settings().toString(),
            folder.subjects().toString(),
            folder.keys().toString(),
            tale.operation().lowest().subjectId(),
            folder.deployment().toString(),
            folder.chain().toString(),
            world.oracle().pid(),
            world.oracle().startedAt());
    StringBuilder subjects = new StringBuilder("# published by the demo, lowest score first\n");
    tale.operation().byScore().forEach(s -> subjects.append(s.subjectId()).append('\n'));
    world.admitSubject(kept.subject());
    TextFile.write(folder.subjects(), subjects.toString());
    TextFile.write(folder.settings(), kept.settingsYaml());
    TextFile.write(folder.kept(), Json.pretty(kept) + "\n");
    return kept;
  }

  /**
   * What an earlier demo left in this folder, running or not.
   *
   * @throws WorldUnavailable where its record does not read
   */
  static Optional<KeptWorld> in(DemoFolder folder) {
    if (!Files.exists(folder.kept())) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          JsonMapper.shared().readValue(TextFile.read(folder.kept()), KeptWorld.class));
    } catch (JacksonException e) {
      throw new WorldUnavailable(
          "expected the record of a kept demo in "
              + folder.kept()
              + " but found "
              + e.getOriginalMessage(),
          e);
    }
  }

  /** Whether any of it still runs. */
  boolean runs() {
    return oracle().isPresent() || LocalChain.status(Path.of(chainDir)).rpcUrl() != null;
  }

  /** Ends the oracle and the chain. */
  void stop() {
    oracle().filter(process -> !process.terminate(PATIENCE)).ifPresent(NodeProcess::kill);
    LocalChain.stop(Path.of(chainDir));
  }

  private Optional<NodeProcess> oracle() {
    return NodeProcess.find(oraclePid, oracleStartedAt);
  }

  private String settingsYaml() {
    return """
    # Leads creditctl to the demo that goes on running, with the operator's key.
    rpc: %s
    oracle: %s
    deployment: %s
    chain-dir: %s
    api-key-file: %s
    """
        .formatted(rpcUrl, oracleUrl, deployment, chainDir, Path.of(keys).resolve("operator.key"));
  }

  @Override
  public View view() {
    View facts =
        View.Facts.none()
            .with("chain", rpcUrl)
            .with("oracle", oracleUrl)
            .with("API keys", keys)
            .with("addresses", deployment)
            .with("subjects", subjects)
            .with("settings", settings)
            .with(
                "try",
                "scripts/creditctl lender score --file " + subjects + " --config " + settings)
            .with("stop all", DemoFolder.at(Path.of(settings).getParent()).stopCommand());
    return View.Sections.none()
        .with("", View.lines(""))
        .with("Still running", facts)
        .with("Pages, each with the key of its role", pages());
  }

  private View pages() {
    Path folder = Path.of(keys);
    return View.Table.of("page", "key")
        .with(oracleUrl + "/lender.html#" + subject, folder.resolve("lender.key"))
        .with(oracleUrl + "/auditor.html", folder.resolve("auditor.key"))
        .with(oracleUrl + "/operator.html", folder.resolve("operator.key"))
        .with(oracleUrl + "/subject.html#" + subject, folder.resolve("subject.key"));
  }
}
