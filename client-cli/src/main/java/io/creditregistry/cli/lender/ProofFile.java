package io.creditregistry.cli.lender;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.contracts.audit.DisclosedScore;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;

/** Reads the file that {@code lender proof} wrote. */
final class ProofFile {
  private ProofFile() {}

  /**
   * @throws CallerMistake where it is no disclosure, or another subject's
   */
  static DisclosedScore read(Path file, SubjectId subject) {
    DisclosedScore opened;
    try {
      opened = DisclosedScore.parse(TextFile.read(file));
    } catch (IllegalArgumentException e) {
      throw new CallerMistake("--proof " + file + ": " + e.getMessage(), e);
    }
    if (!opened.leaf().subjectId().equals(subject)) {
      throw new CallerMistake(
          "--proof "
              + file
              + ": expected the leaf of "
              + subject.hex()
              + " but found that of "
              + opened.leaf().subjectId().hex());
    }
    return opened;
  }
}
