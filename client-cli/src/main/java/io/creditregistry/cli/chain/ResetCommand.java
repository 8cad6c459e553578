package io.creditregistry.cli.chain;

import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl chain reset}. */
@Command(
    name = "reset",
    description = "Delete the local chain with all its data; stops it first.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl chain reset --yes"})
final class ResetCommand extends Verb {

  @Mixin private ChainFolderOption folder;

  @Option(names = "--yes", description = "Really delete: there is no way back.")
  private boolean yes;

  @Override
  protected Answer process() {
    if (!yes) {
      throw misuse("--yes: expected it, because " + folder.path + " would be deleted for good");
    }
    return new Deleted(LocalChain.reset(folder.path), folder.path.toString());
  }

  /** Whether there was a chain to delete. */
  record Deleted(boolean deleted, String dataDir) implements Answer {
    @Override
    public ExitCode exitCode() {
      return deleted ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
    }

    @Override
    public View view() {
      return View.lines(deleted ? "Deleted " + dataDir : "There was no chain in " + dataDir);
    }
  }
}
