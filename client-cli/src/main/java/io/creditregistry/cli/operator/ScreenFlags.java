package io.creditregistry.cli.operator;

import io.creditregistry.cli.oracle.TrainRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The optional steps before scoring, for a training. */
final class ScreenFlags {
  private static final int MOST_SEGMENTS = 20;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--segments",
      paramLabel = "K",
      description = "Also find K segments of applicants, 2 to 20; told with each score.")
  private Integer segments;

  @Option(
      names = "--anomaly",
      description = "Refer applicants unlike all others to a person instead of scoring them.")
  private boolean anomaly;

  /** The request with what was asked for. */
  TrainRequest in(TrainRequest request) {
    if (segments != null && (segments < 2 || segments > MOST_SEGMENTS)) {
      throw new ParameterException(
          command.commandLine(),
          "--segments: expected 2 to " + MOST_SEGMENTS + " but found " + segments);
    }
    return request.withScreen(segments, anomaly);
  }
}
