package io.creditregistry.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only groups others; named alone it is a usage error that lists them. */
public abstract class Noun implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public final void run() {
    throw new ParameterException(
        spec.commandLine(),
        "expected a command after "
            + spec.qualifiedName()
            + ": "
            + String.join(", ", spec.subcommands().keySet()));
  }
}
