package io.creditregistry.cli.operator;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.oracle.OracleClient;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.nio.file.Path;

/** A file of synthetic applicants. */
public record Sample(boolean synthetic, int rows, long seed, String file) implements Answer {

  /** Fetches that many applicants from the oracle's generator and writes them to the file. */
  public static Sample write(OracleClient oracle, int rows, long seed, Path file) {
    TextFile.write(file, oracle.syntheticSample(rows, seed));
    return new Sample(true, rows, seed, file.toString());
  }

  @Override
  public View view() {
    return View.lines(rows + " synthetic applicants (seed " + seed + ") written to " + file);
  }
}
