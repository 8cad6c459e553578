package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl auditor index}. */
@Command(
    name = "index",
    description = {
      "Copy the registry's logs into a file of your own, from the deployment to the newest block.",
      "Run it again to continue; it may be interrupted at any time. It proves itself complete: the",
      "hash chain recomputed from the logs equals the contract's. Exit code 1 where it does not."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl auditor index --file registry.index"})
final class IndexCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Option(
      names = "--file",
      required = true,
      paramLabel = "FILE",
      description = "The index; made where there is none.")
  private Path file;

  @Override
  protected Answer process() {
    return SavedIndex.follow(registry.registry(), file, new Throttled(progress()));
  }
}
