package io.creditregistry.chain;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and fails when it does not come. */
final class Waiting {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Waiting() {}

  static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The condition did not come within " + PATIENCE);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
