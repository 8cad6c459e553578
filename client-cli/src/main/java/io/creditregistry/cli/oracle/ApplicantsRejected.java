package io.creditregistry.cli.oracle;

import io.creditregistry.cli.outcome.CallerMistake;
import java.util.List;

/** The oracle refused a file because of some of its rows. */
public final class ApplicantsRejected extends CallerMistake {
  private static final long serialVersionUID = 1L;

  private final transient List<Rejected> rejected;

  ApplicantsRejected(String message, List<Rejected> rejected) {
    super(message);
    this.rejected = List.copyOf(rejected);
  }

  /** What was wrong with each row. */
  public List<Rejected> rejected() {
    return rejected;
  }
}
