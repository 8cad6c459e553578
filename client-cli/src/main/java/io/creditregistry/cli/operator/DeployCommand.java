package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.WorldUnavailable;
import picocli.CommandLine.Command;

/** {@code creditctl operator deploy}. */
@Command(
    name = "deploy",
    description = "Deploy the contracts and write their addresses.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl operator deploy --new-keys keys"})
final class DeployCommand extends Verb {

  @Override
  protected Answer process() {
    throw new WorldUnavailable("not built yet");
  }
}
