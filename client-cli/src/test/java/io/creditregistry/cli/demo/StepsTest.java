package io.creditregistry.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.cli.output.Console;
import io.creditregistry.cli.output.StepLog;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StepsTest {

  private final PrintWriter nowhere = new PrintWriter(new StringWriter());
  private final Steps steps =
      new Steps(new StepLog(new Console(nowhere, nowhere)), "/somewhere/oracle.log");

  @Test
  void aStepGivesItsResult() {
    assertThat(steps.run("count", () -> 3, n -> n + " counted")).isEqualTo(3);
  }

  @Test
  void aFailedStepSaysWhichWhyAndWhereTheLogsAre() {
    steps.run("first", () -> 1, String::valueOf);
    assertThatThrownBy(
            () ->
                steps.run(
                    "train",
                    () -> {
                      throw new IllegalStateException("no rows");
                    },
                    String::valueOf))
        .isInstanceOf(WorldUnavailable.class)
        .hasMessage("step 2 (train) failed: no rows; logs: /somewhere/oracle.log");
  }

  @Test
  void aCallersMistakeStaysOne() {
    assertThatThrownBy(
            () ->
                steps.run(
                    "read",
                    () -> {
                      throw new CallerMistake("no such data set");
                    },
                    String::valueOf))
        .isInstanceOf(CallerMistake.class);
  }
}
