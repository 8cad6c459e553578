package io.creditregistry.cli.demo;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.cli.output.StepLog;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the story's steps one after the other and says which one failed, why, and where to look. */
final class Steps {

  private final StepLog log;
  private final String whereLogsAre;

  Steps(StepLog log, String whereLogsAre) {
    this.log = log;
    this.whereLogsAre = whereLogsAre;
  }

  /**
   * Runs one step.
   *
   * @param outcome what to tell a person about the step's result, in one line
   * @throws WorldUnavailable or {@link CallerMistake}, as the step did, naming the step
   */
  <T> T run(String title, Supplier<T> work, Function<T, String> outcome) {
    log.begin(title);
    try {
      T result = work.get();
      log.done(outcome.apply(result));
      return result;
    } catch (RuntimeException e) {
      log.failed();
      String sentence =
          "step "
              + log.number()
              + " ("
              + title
              + ") failed: "
              + reason(e)
              + "; logs: "
              + whereLogsAre;
      throw e instanceof CallerMistake
          ? new CallerMistake(sentence, e)
          : new WorldUnavailable(sentence, e);
    }
  }

  double elapsedSeconds() {
    return log.elapsedSeconds();
  }

  private static String reason(RuntimeException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
