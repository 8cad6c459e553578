package io.creditregistry.cli.chain;

import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl chain logs}. */
@Command(
    name = "logs",
    description = "Show the last lines that the node wrote.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl chain logs --lines 100"})
final class LogsCommand extends Verb {

  @Mixin private ChainFolderOption folder;

  @Option(
      names = "--lines",
      defaultValue = "40",
      paramLabel = "N",
      description = "How many lines; default ${DEFAULT-VALUE}.")
  private int lines;

  @Override
  protected Answer process() {
    var log = LocalChain.log(folder.path);
    return new LogTail(log.file().toString(), log.tail(lines));
  }

  /** The end of a log file. */
  record LogTail(String file, List<String> lines) implements Answer {
    @Override
    public View view() {
      return new View.Lines(lines);
    }
  }
}
