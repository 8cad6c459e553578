package io.creditregistry.cli.command;

import io.creditregistry.cli.output.Console;

/** The root command, which was given the streams. */
public interface ConsoleOwner {

  /** Where to print. */
  Console console();
}
