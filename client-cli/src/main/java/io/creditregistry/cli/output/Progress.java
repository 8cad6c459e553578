package io.creditregistry.cli.output;

/** Where a long process reports what it is doing; lines are for people, not for programs. */
@FunctionalInterface
public interface Progress {

  /** Reports nothing. */
  Progress SILENT = line -> {};

  /** Reports one line. */
  void say(String line);
}
