package io.creditregistry.cli.auditor;

import io.creditregistry.cli.output.Progress;
import io.creditregistry.contracts.history.ReadProgress;

/** Tells at most once a second how far a long run has come. */
final class Throttled implements ReadProgress {

  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final Progress progress;
  private long lastTold = System.nanoTime();

  Throttled(Progress progress) {
    this.progress = progress;
  }

  @Override
  public synchronized void at(String what, long done, long total) {
    long now = System.nanoTime();
    if (now - lastTold >= PAUSE_NANOS) {
      lastTold = now;
      progress.say(what + ": " + done + " of " + total);
    }
  }
}
