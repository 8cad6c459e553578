package io.creditregistry.cli.chain;

import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
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
    return new Stopped(LocalChain.stop(folder.path), folder.path.toString());
  }

  /** Whether there was a running node to stop. */
  record Stopped(boolean stopped, String dataDir) implements Answer {
    @Override
    public ExitCode exitCode() {
      return stopped ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
    }

    @Override
    public View view() {
      return View.lines(
          stopped ? "Stopped; the data stay in " + dataDir : "No chain runs on " + dataDir);
    }
  }
}
