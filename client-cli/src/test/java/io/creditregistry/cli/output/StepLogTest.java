package io.creditregistry.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StepLogTest {

  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong();
  private final StepLog log =
      new StepLog(
          new Console(new PrintWriter(new StringWriter()), new PrintWriter(err)), clock::get);

  @Test
  void aStepIsOneLineWithItsTimeAndOutcome() {
    log.begin("start a chain");
    clock.addAndGet(2_500_000_000L);
    log.done("it runs");
    log.begin("go on");
    log.failed();
    assertThat(err.toString().lines())
        .containsExactly(
            " 1  start a chain                                  2.5 s  it runs",
            " 2  go on                                          0.0 s  failed");
    assertThat(log.elapsedSeconds()).isEqualTo(2.5);
  }
}
