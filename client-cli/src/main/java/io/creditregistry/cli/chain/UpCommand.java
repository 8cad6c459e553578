package io.creditregistry.cli.chain;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.chain.EnginePreference;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl chain up}. */
@Command(
    name = "up",
    description = "Start the local chain and leave it running; its data survive a stop.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl chain up --engine bundled --port 8545"})
final class UpCommand extends Verb {

  @Mixin private ChainFolderOption folder;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "bundled, besu or auto (Besu where one is found); default auto.")
  private EnginePreference engine;

  @Option(
      names = "--port",
      defaultValue = "8545",
      paramLabel = "PORT",
      description = "RPC port on loopback, 0 for any free one; default ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--chain-id",
      defaultValue = "" + ChainOptions.DEFAULT_CHAIN_ID,
      paramLabel = "ID",
      description = "Chain id of a new chain; default ${DEFAULT-VALUE}.")
  private long chainId;

  @Option(
      names = "--block-period",
      paramLabel = "AGE",
      description = "Time between blocks, for example 2s; default is the engine's.")
  private Duration blockPeriod;

  @Option(
      names = "--fund",
      split = ",",
      paramLabel = "ADDRESS",
      description = "Addresses that own 1,000 ether on a new chain.")
  private List<String> funded;

  @Override
  protected Answer process() {
    ChainOptions options = options();
    BesuInstalled.whereAskedFor(engine, progress());
    return ChainUp.of(LocalChain.start(options));
  }

  private ChainOptions options() {
    try {
      ChainOptions options =
          ChainOptions.in(folder.path).withEngine(engine).withPort(port).withChainId(chainId);
      if (blockPeriod != null) {
        options = options.withBlockPeriod(blockPeriod);
      }
      for (String address : funded == null ? List.<String>of() : funded) {
        options = options.withFunded(address);
      }
      return options;
    } catch (IllegalArgumentException e) {
      throw new CallerMistake(e.getMessage(), e);
    }
  }
}
