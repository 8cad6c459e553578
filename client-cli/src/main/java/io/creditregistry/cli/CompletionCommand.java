package io.creditregistry.cli;

import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a completion script for bash and zsh. */
@Command(
    name = "completion",
    description = "Print a shell completion script (bash, zsh).",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  source <(creditctl completion)"})
final class CompletionCommand extends Verb {

  @Spec private CommandSpec self;

  @Override
  protected Answer process() {
    CommandLine root = self.root().commandLine();
    return new Script(AutoComplete.bash(root.getCommandName(), root));
  }

  /** The script. */
  record Script(String script) implements Answer {
    @Override
    public View view() {
      return new View.Raw(script);
    }
  }
}
