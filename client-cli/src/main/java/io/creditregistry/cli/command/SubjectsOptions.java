package io.creditregistry.cli.command;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which subjects are meant: on the command line, in a file, or both. */
public final class SubjectsOptions {

  @Parameters(arity = "0..*", paramLabel = "SUBJECT", description = "Subject ids: 0x, 40 digits.")
  private List<String> subjects;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "File with one subject id per line; lines that begin with # are skipped.")
  private Path file;

  /**
   * Each subject once, in the order given.
   *
   * @throws CallerMistake where there is none, or one is no subject id
   */
  public List<SubjectId> subjects() {
    LinkedHashSet<SubjectId> named = new LinkedHashSet<>(SubjectList.of(subjects));
    if (file != null) {
      named.addAll(SubjectList.parse(file, TextFile.read(file)));
    }
    if (named.isEmpty()) {
      throw new CallerMistake("SUBJECT: expected at least one subject id, or --file");
    }
    return new ArrayList<>(named);
  }
}
