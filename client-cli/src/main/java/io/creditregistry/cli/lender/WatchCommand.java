package io.creditregistry.cli.lender;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SubjectList;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.registry.RegistryClient;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl lender watch}. */
@Command(
    name = "watch",
    description = {
      "Tell each event as it happens, of these subjects or of all.",
      "With --json one object per line. Each block's receipts are rebuilt first, so that the node",
      "can neither alter an event nor hold one back; where it is away, the watch waits for it."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl lender watch 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --json",
      "  creditctl lender watch --rpc ws://127.0.0.1:8545"
    })
final class WatchCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Parameters(arity = "0..*", paramLabel = "SUBJECT", description = "Subject ids: 0x, 40 digits.")
  private List<String> subjects;

  @Option(
      names = "--from-block",
      paramLabel = "N",
      description = "Begin with this block's events; default the next block.")
  private Long fromBlock;

  @Option(
      names = "--every",
      defaultValue = "2s",
      paramLabel = "AGE",
      description = "Longest pause between two looks; default ${DEFAULT-VALUE}.")
  private Duration pause;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "End after this many events; default never.")
  private Long count;

  @Option(names = "--for", paramLabel = "AGE", description = "End after this time; default never.")
  private Duration time;

  @Override
  protected Answer process() {
    RegistryClient client = registry.registry();
    long first = fromBlock == null ? client.rpc().blockNumber() + 1 : fromBlock;
    Watch watch = new Watch(client, SubjectList.of(subjects), this::show, progress());
    return watch.follow(first, pause, count == null ? Long.MAX_VALUE : count, time);
  }
}
