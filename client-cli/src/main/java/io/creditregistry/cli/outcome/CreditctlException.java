package io.creditregistry.cli.outcome;

/**
 * A command that has no answer. The message is one sentence for a person; no stack trace needed.
 */
public abstract sealed class CreditctlException extends RuntimeException
    permits CallerMistake, WorldUnavailable {

  private static final long serialVersionUID = 1L;

  CreditctlException(String message, Throwable cause) {
    super(message, cause);
  }

  /** How the process ends because of this. */
  public abstract ExitCode exitCode();
}
