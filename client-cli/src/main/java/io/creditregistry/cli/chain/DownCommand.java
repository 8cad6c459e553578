package io.creditregistry.cli.chain;

import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl chain down}. */
@Command(
    name = "down",
    description = "Stop the local chain; its data stay.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl chain down"})
final class DownCommand extends Verb {

  @Mixin private ChainFolderOption folder;

  @Override
  protected Answer process() {
    LocalChain chain = LocalChain.attach(folder.path);
    chain.stop();
    return new Stopped(chain.dataDir().toString());
  }

  /** A stopped chain, by its folder. */
  record Stopped(String dataDir) implements Answer {
    @Override
    public View view() {
      return View.lines("Stopped; the data stay in " + dataDir);
    }
  }
}
