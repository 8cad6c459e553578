package io.creditregistry.cli.chain;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which local chain is meant: the one that lives in this folder. */
final class ChainFolderOption {

  @Option(
      names = "--chain-dir",
      paramLabel = "DIR",
      description = "The chain's folder; default ~/.local/share/credit-registry/chain.")
  Path path;
}
