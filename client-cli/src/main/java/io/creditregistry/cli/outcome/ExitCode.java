package io.creditregistry.cli.outcome;

/** What the process tells its caller; listed in {@code docs/errors.md}. */
public enum ExitCode {
  /** The command did what it was asked. */
  DONE(0),
  /** The command looked, and the answer is no. */
  CHECKED_AND_FALSE(1),
  /** The caller asked for something that makes no sense, or may not be asked by this caller. */
  USAGE(2),
  /** Something outside this process did not answer: chain, oracle, file, engine. */
  WORLD_UNAVAILABLE(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The process's exit status, 0 to 3. */
  public int number() {
    return number;
  }
}
