package io.creditregistry.cli.operator;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.oracle.OracleClient;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import java.nio.file.Path;

/** A scorecard in a file. */
public record Export(long modelId, String format, String file) implements Answer {

  /** Fetches the scorecard in that format and writes it. */
  public static Export write(OracleClient oracle, long modelId, String format, Path file) {
    TextFile.write(file, oracle.export(modelId, format));
    return new Export(modelId, format, file.toString());
  }

  @Override
  public View view() {
    return View.lines("scorecard " + modelId + " written to " + file + " as " + format);
  }
}
