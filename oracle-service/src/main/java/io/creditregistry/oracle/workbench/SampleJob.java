package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.SyntheticApplicants;
import io.creditregistry.oracle.applicant.SyntheticScores;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code sample}: writes made-up applicants of one of the synthetic schemas. */
final class SampleJob {
  private static final Set<String> OPTIONS = Set.of("--schema", "--rows", "--seed", "--out");
  private static final int MOST_ROWS = 1_000_000;

  private SampleJob() {}

  static Map<String, Object> run(String[] arguments, PrintStream progress) {
    JobArguments options = JobArguments.of(arguments, OPTIONS, Set.of());
    String schema = options.required("--schema");
    long rows = options.number("--rows", 1, 1000);
    long seed = options.number("--seed", Long.MIN_VALUE, 1);
    if (rows > MOST_ROWS) {
      throw new JobException("--rows", Long.toString(rows), "at most " + MOST_ROWS);
    }
    Path out = Path.of(options.required("--out"));
    String text =
        switch (schema) {
          case "synthetic" -> SyntheticApplicants.csv((int) rows, seed);
          case "synthetic-score" -> SyntheticScores.csv((int) rows, seed);
          default -> throw new JobException("--schema", schema, "synthetic or synthetic-score");
        };
    progress.println("  writing " + rows + " made-up applicants");
    try {
      Files.writeString(out, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("schema", schema);
    answer.put("rows", rows);
    answer.put("seed", seed);
    answer.put("out", out.toString());
    return answer;
  }
}
