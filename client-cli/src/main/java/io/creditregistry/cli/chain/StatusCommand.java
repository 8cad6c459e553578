package io.creditregistry.cli.chain;

import io.creditregistry.chain.ChainStatus;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl chain status}. */
@Command(
    name = "status",
    description = "Say whether the local chain runs; exit code 1 where it does not.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl chain status --json"})
final class StatusCommand extends Verb {

  @Mixin private ChainFolderOption folder;

  @Override
  protected Answer process() {
    return ChainCondition.of(LocalChain.status(folder.path));
  }

  /** What is known about the chain; fields that do not apply are absent. */
  record ChainCondition(
      String condition,
      String dataDir,
      String engine,
      Long chainId,
      String rpcUrl,
      Long pid,
      String startedAt,
      String clientVersion,
      Long blockNumber)
      implements Answer {

    static ChainCondition of(ChainStatus status) {
      return new ChainCondition(
          status.condition().name().toLowerCase(Locale.ROOT),
          status.dataDir().toString(),
          status.engine() == null ? null : status.engine().text(),
          status.chainId(),
          status.rpcUrl(),
          status.pid(),
          status.startedAt() == null ? null : status.startedAt().toString(),
          status.clientVersion(),
          status.blockNumber());
    }

    @Override
    public ExitCode exitCode() {
      return condition.equals("running") ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
    }

    @Override
    public View view() {
      return View.Facts.none()
          .with("condition", condition)
          .with("data", dataDir)
          .with("engine", engine)
          .with("client", clientVersion)
          .with("chain id", chainId)
          .with("rpc", rpcUrl)
          .with("pid", pid)
          .with("started", startedAt)
          .with("block", blockNumber);
    }
  }
}
