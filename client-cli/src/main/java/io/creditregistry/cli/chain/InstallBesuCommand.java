package io.creditregistry.cli.chain;

import io.creditregistry.chain.release.BesuRelease;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code creditctl chain install-besu}. */
@Command(
    name = "install-besu",
    description = "Download, verify and unpack the pinned Besu release into the user's cache.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  creditctl chain install-besu --from besu-26.4.0.zip"})
final class InstallBesuCommand extends Verb {

  @Option(
      names = "--from",
      paramLabel = "FILE|URL",
      description = "Take the archive from here; its checksum must be the release's all the same.")
  private String from;

  @Override
  protected Answer process() {
    String source = from == null ? BesuRelease.PINNED.address().toString() : from;
    return BesuInstalled.from(source, progress());
  }
}
