package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.InputException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs one job in this process, without the service: {@code evaluate}, {@code fit}, {@code score},
 * {@code sample}, {@code vintages}, {@code provenance} or {@code bench}. The answer is one JSON
 * object on standard output, progress goes to standard error.
 */
public final class Workbench {
  private static final List<String> JOBS =
      List.of("evaluate", "fit", "score", "sample", "vintages", "provenance", "bench");
  private static final JsonMapper JSON = new JsonMapper();

  /** Held here, because a logger that nobody holds forgets its level. */
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  private Workbench() {}

  /** Whether the command line asks for a job rather than for the service. */
  public static boolean isAskedFor(String[] arguments) {
    return arguments.length > 0 && JOBS.contains(arguments[0]);
  }

  /**
   * Runs the job.
   *
   * @return the exit code: 0 done, 2 the caller's mistake, 3 the world's
   */
  public static int run(String[] arguments, PrintStream out, PrintStream progress) {
    TRIBUO.setLevel(Level.WARNING);
    String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
    try {
      Map<String, Object> answer =
          switch (arguments[0]) {
            case "evaluate" -> EvaluateJob.run(options, progress);
            case "fit" -> FitJob.run(options, progress);
            case "score" -> ScoreJob.run(options, progress);
            case "sample" -> SampleJob.run(options, progress);
            case "vintages" -> VintageJob.run(options, progress);
            case "provenance" -> ProvenanceJob.run(options, progress);
            default -> BenchJob.run(options, progress);
          };
      out.println(JSON.writeValueAsString(answer));
      return 0;
    } catch (InputException mistake) {
      progress.println(mistake.getMessage());
      return 2;
    } catch (RuntimeException failure) {
      progress.println(failure);
      return 3;
    }
  }
}
