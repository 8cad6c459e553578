package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl auditor verify}. */
@Command(
    name = "verify",
    description = {
      "Verify the whole history from raw chain data, trusting nobody but the addresses file.",
      "Exit code 1 where a check fails."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl auditor verify --json"})
final class VerifyCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Override
  protected Answer process() {
    return Verification.of(registry.registry(), new Throttled(progress()));
  }
}
