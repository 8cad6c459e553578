package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.FeatureSchema;
import io.creditregistry.oracle.model.ScoringModel;
import io.creditregistry.oracle.scoring.ChallengerShare;
import io.creditregistry.oracle.scoring.Scorer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * {@code score}: scores a file of any length with a model from a file, in constant memory on all
 * processors. The result appears whole or not at all.
 */
final class ScoreJob {
  private static final Set<String> OPTIONS =
      Set.of(
          "--schema",
          "--data",
          "--model",
          "--challenger",
          "--challenger-share",
          "--out",
          "--rejects",
          "--threads");
  private static final double CHALLENGER_SHARE = 0.1;

  private ScoreJob() {}

  static Map<String, Object> run(String[] arguments, PrintStream progress) {
    JobArguments options = JobArguments.of(arguments, OPTIONS, Set.of());
    FeatureSchema schema = DataFiles.schema(options.required("--schema"));
    Path data = options.readable("--data");
    Path out = Path.of(options.required("--out"));
    Path rejects = options.value("--rejects").map(Path::of).orElse(null);
    int threads = (int) options.number("--threads", 1, Runtime.getRuntime().availableProcessors());
    try {
      ScoringModel model = model(options, "--model", schema);
      boolean challenged = options.value("--challenger").isPresent();
      ScoringModel challenger = challenged ? model(options, "--challenger", schema) : model;
      ChallengerShare share =
          new ChallengerShare(
              challenged ? options.share("--challenger-share", CHALLENGER_SHARE) : 0,
              challenger.modelHash());
      ScoreStream stream =
          new ScoreStream(
              new Scorer(model, schema), new Scorer(challenger, schema), share, threads, progress);
      ScoreStream.Totals totals = stream.run(schema, data, out, rejects);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("schema", schema.id());
      answer.put("synthetic", schema.synthetic());
      answer.put("modelHash", model.modelHash());
      if (challenged) {
        answer.put("challengerHash", challenger.modelHash());
        answer.put("scoredByChallenger", totals.byChallenger());
      }
      answer.put("scored", totals.scored());
      answer.put("rejectedRows", totals.rejected());
      answer.put("seconds", totals.seconds());
      answer.put("rowsPerSecond", totals.scored() / totals.seconds());
      answer.put("threads", threads);
      answer.put("peakMemoryMb", peakMemoryMb());
      answer.put("out", out.toString());
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScoringModel model(JobArguments options, String name, FeatureSchema schema) {
    return ScoringModel.fromCanonicalJson(DataFiles.text(options, name), schema);
  }

  /** The most memory that this process held, as Linux counts it; null elsewhere. */
  private static Long peakMemoryMb() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return null;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(null);
  }
}
