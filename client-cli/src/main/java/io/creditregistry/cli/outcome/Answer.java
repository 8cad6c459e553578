package io.creditregistry.cli.outcome;

import io.creditregistry.cli.view.View;

/**
 * What a command found out. Implementations are records: {@code --json} prints the record's
 * components, otherwise {@link #view()} is shown.
 */
public interface Answer {

  /** The same facts, for a person. */
  View view();

  /** {@link ExitCode#DONE} unless the command checked something that turned out false. */
  default ExitCode exitCode() {
    return ExitCode.DONE;
  }
}
