package io.creditregistry.cli.command;

import io.creditregistry.cli.outcome.CreditctlException;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.output.Console;
import io.creditregistry.contracts.registry.CallRevertedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what was thrown into one sentence and an exit code. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final Console console;

  /** Failures told on this console. */
  public Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine at, ParseResult result) {
    OptionSpec trace = at.getCommandSpec().findOption("--stacktrace");
    console.failure(sentence(failure));
    if (trace != null && Boolean.TRUE.equals(trace.getValue())) {
      console.trace(failure);
    }
    return switch (failure) {
      case CreditctlException known -> known.exitCode().number();
      case CallRevertedException refused -> ExitCode.USAGE.number();
      default -> ExitCode.WORLD_UNAVAILABLE.number();
    };
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    console.failure(mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, console.err());
    CommandLine at = mistake.getCommandLine();
    console.progress("Try '" + at.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.number();
  }

  private static String sentence(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
