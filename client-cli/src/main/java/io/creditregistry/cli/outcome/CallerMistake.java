package io.creditregistry.cli.outcome;

/**
 * The caller asked for something that cannot be; the message names field, value and expectation.
 */
public non-sealed class CallerMistake extends CreditctlException {

  private static final long serialVersionUID = 1L;

  /** A mistake described by one sentence. */
  public CallerMistake(String message) {
    super(message, null);
  }

  /** A mistake described by one sentence, with what uncovered it. */
  public CallerMistake(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public ExitCode exitCode() {
    return ExitCode.USAGE;
  }
}
