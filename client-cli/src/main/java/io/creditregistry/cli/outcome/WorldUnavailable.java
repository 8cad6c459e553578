package io.creditregistry.cli.outcome;

/** Chain, oracle, engine or file system did not do its part; the message says which and where. */
public final class WorldUnavailable extends CreditctlException {

  private static final long serialVersionUID = 1L;

  /** A failure described by one sentence. */
  public WorldUnavailable(String message) {
    super(message, null);
  }

  /** A failure described by one sentence, with its cause. */
  public WorldUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public ExitCode exitCode() {
    return ExitCode.WORLD_UNAVAILABLE;
  }
}
