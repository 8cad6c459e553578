package io.creditregistry.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line per step of a long job: number, title, elapsed time, outcome. Written to stderr. */
public final class StepLog {

  private static final int TITLE_WIDTH = 44;

  private final PrintWriter err;
  private final LongSupplier nanoTime;
  private final long started;
  private int number;
  private long stepStarted;

  /** A log whose clock starts now. */
  public StepLog(Console console) {
    this(console, System::nanoTime);
  }

  StepLog(Console console, LongSupplier nanoTime) {
    this.err = console.err();
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
  }

  /** Names the step that starts now; the line stays open until the step ends. */
  public void begin(String title) {
    number++;
    stepStarted = nanoTime.getAsLong();
    err.printf(Locale.ROOT, "%2d  %-" + TITLE_WIDTH + "s", number, title);
    err.flush();
  }

  /** Closes the line with the step's time and outcome. */
  public void done(String outcome) {
    err.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(stepStarted), outcome);
    err.flush();
  }

  /** Closes the line of a step that did not do its part. */
  public void failed() {
    err.printf(Locale.ROOT, "%6.1f s  failed%n", seconds(stepStarted));
    err.flush();
  }

  /** The number of the step that was begun last, from 1. */
  public int number() {
    return number;
  }

  /** Seconds since this log was made. */
  public double elapsedSeconds() {
    return seconds(started);
  }

  private double seconds(long since) {
    return (nanoTime.getAsLong() - since) / 1e9;
  }
}
