package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.vintage.VintageReport;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code vintages}: scores against the outcomes that came later, by month and by score band. */
final class VintageJob {
  private static final Set<String> OPTIONS = Set.of("--scores", "--outcomes", "--base-gini");
  private static final int SHOWN = 20;

  private VintageJob() {}

  static Map<String, Object> run(String[] arguments, PrintStream progress) {
    JobArguments options = JobArguments.of(arguments, OPTIONS, Set.of());
    OutcomeFiles files =
        OutcomeFiles.read(options.readable("--scores"), options.readable("--outcomes"));
    Double base = options.value("--base-gini").isPresent() ? options.share("--base-gini", 0) : null;
    VintageReport report = VintageReport.of(files.joined(), base);
    if (report.alarm()) {
      progress.println("  alarm: see the months and bands that ask for action");
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rows", files.joined().size());
    answer.put("scoresWithoutOutcome", files.withoutOutcome());
    answer.put("outcomesWithoutScore", files.withoutScore().size());
    answer.put("referencesWithoutScore", files.withoutScore().stream().limit(SHOWN).toList());
    answer.put("baseGini", report.baseGini());
    answer.put("alarm", report.alarm());
    answer.put("months", report.months());
    answer.put("bands", report.bands());
    return answer;
  }
}
