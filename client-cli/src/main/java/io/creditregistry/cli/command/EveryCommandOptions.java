package io.creditregistry.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * Options of every command that are read before or after a command runs, not by the command itself.
 */
public final class EveryCommandOptions {

  /** Read by {@link Failures}. */
  @Option(names = "--stacktrace", description = "On a failure, also print where it arose.")
  boolean stacktrace;

  /** Read before parsing, because the parser asks the file for defaults. */
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file (YAML); default ~/.config/credit-registry/creditctl.yaml.")
  Path config;
}
