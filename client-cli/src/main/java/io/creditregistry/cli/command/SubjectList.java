package io.creditregistry.cli.command;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Subject ids as they are given: on the command line, or in a text file, one per line. */
public final class SubjectList {

  private SubjectList() {}

  /**
   * The ids in the file's order; empty lines and lines that begin with # are skipped.
   *
   * @throws CallerMistake where a line is no subject id; names file and line
   */
  public static List<SubjectId> parse(Path file, String text) {
    List<SubjectId> subjects = new ArrayList<>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isEmpty() || lines.get(i).startsWith("#")) {
        continue;
      }
      subjects.add(subject(file + ", line " + (i + 1), lines.get(i)));
    }
    return subjects;
  }

  /**
   * The ids of the command line; null for none.
   *
   * @throws CallerMistake where one is no subject id
   */
  public static List<SubjectId> of(List<String> arguments) {
    return arguments == null
        ? List.of()
        : arguments.stream().map(text -> subject("SUBJECT " + text, text)).toList();
  }

  private static SubjectId subject(String place, String text) {
    try {
      return SubjectId.of(text);
    } catch (IllegalArgumentException e) {
      throw new CallerMistake(place + ": " + e.getMessage(), e);
    }
  }
}
