package io.creditregistry.cli.command;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.output.Console;
import io.creditregistry.cli.output.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A command that does something. Subclasses declare options and turn them into one answer; the
 * printing and the exit code are the same for all.
 */
public abstract class Verb implements Callable<Integer> {

  @Mixin EveryCommandOptions every;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  /** Computes the answer; prints nothing. */
  protected abstract Answer process();

  @Override
  public final Integer call() {
    Answer answer = process();
    show(answer);
    return answer.exitCode().number();
  }

  /** Shows an answer before the last one; for commands that follow events. */
  protected final void show(Answer answer) {
    console().show(answer, json && !jsonGoesToFile());
  }

  /** Whether the command itself writes the JSON to a file; people then read the answer. */
  protected boolean jsonGoesToFile() {
    return false;
  }

  /** Where to report progress: standard error. */
  protected final Progress progress() {
    return console()::progress;
  }

  /** A mistake on the command line, told with this command's usage. */
  protected final ParameterException misuse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private Console console() {
    return ((ConsoleOwner) spec.root().userObject()).console();
  }
}
