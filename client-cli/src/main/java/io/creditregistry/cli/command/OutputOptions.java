package io.creditregistry.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every command has. */
public final class OutputOptions {

  @Option(names = "--json", description = "Print the answer as JSON.")
  boolean json;

  @Option(names = "--stacktrace", description = "On a failure, also print where it arose.")
  boolean stacktrace;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file (YAML); default ~/.config/credit-registry/creditctl.yaml.")
  Path config;
}
