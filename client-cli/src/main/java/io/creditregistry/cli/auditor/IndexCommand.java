package io.creditregistry.cli.auditor;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.NodeUnreachableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl auditor index}. */
@Command(
    name = "index",
    description = {
      "Copy the registry's logs into a file of your own, from the deployment to the newest block.",
      "Run it again to continue; it may be interrupted at any time. It proves itself complete: the",
      "logs are those in the blocks' receipts, and the hash chain recomputed from them equals the",
      "contract's. Exit code 1 where it does not."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl auditor index --file registry.index",
      "  creditctl auditor index --file registry.index --follow --rpc ws://127.0.0.1:8545"
    })
final class IndexCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Option(
      names = "--file",
      required = true,
      paramLabel = "FILE",
      description = "The index; made where there is none.")
  private Path file;

  @Option(
      names = "--logs-only",
      description = {
        "Do not walk headers and receipts: the hash chain then shows that no batch is missing, and",
        "nothing shows it of other events."
      })
  private boolean logsOnly;

  @Option(
      names = "--follow",
      description = {
        "Go on with each new block, also after the node was away. With a ws:// address the node",
        "tells of new blocks, else it is asked again and again."
      })
  private boolean follow;

  @Option(
      names = "--every",
      defaultValue = "2s",
      paramLabel = "AGE",
      description = "With --follow: longest pause between two looks; default ${DEFAULT-VALUE}.")
  private Duration pause;

  @Option(
      names = "--for",
      paramLabel = "AGE",
      description = "With --follow: end after this time; default never.")
  private Duration time;

  @Override
  protected Answer process() {
    if (time != null && !follow) {
      throw misuse("--for: expected together with --follow");
    }
    RegistryClient client = registry.registry();
    ReadProgress progress = new Throttled(progress());
    try (FollowedIndex index = FollowedIndex.open(client, file, !logsOnly)) {
      return follow ? following(client, index, progress) : index.follow(progress);
    }
  }

  /** Shows the index first and each time that it grew, and at last gives it as it stands. */
  private SavedIndex following(RegistryClient client, FollowedIndex index, ReadProgress progress) {
    long began = System.nanoTime();
    SavedIndex last = null;
    while (time == null || System.nanoTime() - began < time.toNanos()) {
      try {
        SavedIndex next = index.follow(progress);
        if (last == null || next.newLogs() > 0) {
          show(next);
        }
        last = next;
        client.rpc().awaitHead(pause);
      } catch (NodeUnreachableException away) {
        progress().say(away.getMessage() + "; trying again");
        LockSupport.parkNanos(pause.toNanos());
      }
    }
    return index.follow(progress);
  }
}
