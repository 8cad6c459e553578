package io.creditregistry.cli.operator;

import io.creditregistry.cli.oracle.ApplicantsRejected;
import io.creditregistry.cli.oracle.Rejected;
import io.creditregistry.cli.output.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** What to do with rows that the schema does not accept. */
final class ErrorOptions {
  /** The same names as the oracle's. */
  enum OnError {
    reject,
    quarantine
  }

  @Option(
      names = "--on-error",
      paramLabel = "POLICY",
      description =
          "quarantine: go on without rows that the schema does not accept (the default); reject:"
              + " refuse the whole file then. Given either way, those rows go to --rejects.")
  private OnError onError;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "Where such rows go, as CSV with row, line, reasons and the row itself; default"
              + " DATA.rejected.csv where --on-error is given.")
  private Path rejects;

  /** The oracle's name of the policy; null for its default. */
  String policy() {
    return onError == null ? null : onError.name();
  }

  /** Asks the oracle, and writes what it rejected, if a file is wanted. */
  <T> T ask(Path data, Progress progress, Supplier<T> call, Function<T, List<Rejected>> told) {
    try {
      T answer = call.get();
      write(data, told.apply(answer), progress);
      return answer;
    } catch (ApplicantsRejected e) {
      write(data, e.rejected(), progress);
      throw e;
    }
  }

  private void write(Path data, List<Rejected> rejected, Progress progress) {
    if (rejected == null || rejected.isEmpty() || (onError == null && rejects == null)) {
      return;
    }
    Path file = rejects == null ? Path.of(data + ".rejected.csv") : rejects;
    int rows = RejectedRows.write(data, rejected, file);
    progress.say(rows + " rejected rows written to " + file);
  }
}
