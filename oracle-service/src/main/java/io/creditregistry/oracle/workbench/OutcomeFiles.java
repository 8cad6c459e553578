package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.ApplicantFileException;
import io.creditregistry.oracle.applicant.CellSplitter;
import io.creditregistry.oracle.applicant.FileFormat.Delimiter;
import io.creditregistry.oracle.applicant.InputException;
import io.creditregistry.oracle.applicant.LineSource;
import io.creditregistry.oracle.vintage.ScoredOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores, as {@code score} wrote them, joined by reference with what became of them.
 *
 * @param joined scores whose outcome is known
 * @param withoutScore references of outcomes that no score has
 * @param withoutOutcome how many scores have no outcome yet
 */
record OutcomeFiles(List<ScoredOutcome> joined, List<String> withoutScore, int withoutOutcome) {
  private static final String OUTCOMES_HEADER = "reference,month,outcome";

  private record Score(int scorePoints, int pdBps) {}

  static OutcomeFiles read(Path scores, Path outcomes) {
    Map<String, Score> byReference = scores(scores);
    List<ScoredOutcome> joined = new ArrayList<>();
    List<String> without = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> lines = lines(outcomes, OUTCOMES_HEADER);
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = CellSplitter.split(lines.get(i), Delimiter.COMMA);
      boolean fits = cells.size() == 3 && cells.get(2).matches("[01]") && seen.add(cells.get(0));
      if (!fits) {
        throw mistake(outcomes, i, lines.get(i), "reference,YYYY-MM,0 or 1, each reference once");
      }
      Score score = byReference.remove(cells.get(0));
      YearMonth month = month(outcomes, i, cells.get(1));
      if (score == null) {
        without.add(cells.get(0));
      } else {
        int outcome = Integer.parseInt(cells.get(2));
        joined.add(new ScoredOutcome(month, score.scorePoints(), score.pdBps(), outcome));
      }
    }
    if (joined.isEmpty()) {
      throw new JobException("--outcomes", "no reference that was scored", "at least one");
    }
    return new OutcomeFiles(joined, without, byReference.size());
  }

  private static Map<String, Score> scores(Path file) {
    List<String> lines = lines(file, ScoreStream.HEADER.strip());
    Map<String, Score> scores = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = CellSplitter.split(lines.get(i), Delimiter.COMMA);
      boolean fits =
          cells.size() == 7
              && cells.get(3).matches("\\d{1,5}")
              && cells.get(4).matches("\\d{1,5}")
              && Integer.parseInt(cells.get(4)) <= 10_000;
      Score score =
          fits ? new Score(Integer.parseInt(cells.get(3)), Integer.parseInt(cells.get(4))) : null;
      if (score == null || scores.put(cells.get(1), score) != null) {
        throw mistake(file, i, lines.get(i), "a line as score-file writes it, each reference once");
      }
    }
    return scores;
  }

  private static YearMonth month(Path file, int line, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw mistake(file, line, text, "a month as 2026-11");
    }
  }

  private static List<String> lines(Path file, String header) {
    try {
      List<String> lines = lines(file);
      String found = lines.isEmpty() ? "an empty file" : lines.get(0);
      if (!found.equals(header)) {
        throw new JobException(
            file.getFileName() + " header", InputException.shorten(found), header);
      }
      if (lines.size() == 1) {
        throw new JobException(file.getFileName().toString(), "a header only", "lines below it");
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      LineSource source = new LineSource(in);
      for (LineSource.Line line = source.next(); line != null; line = source.next()) {
        if (line.text() == null) {
          throw new JobException(
              file.getFileName() + " line " + line.number(), "other bytes", line.problem());
        }
        lines.add(line.text());
      }
    } catch (ApplicantFileException tooLong) {
      throw new JobException(
          file.getFileName() + " " + tooLong.field(), tooLong.found(), tooLong.expected());
    }
    return lines;
  }

  private static JobException mistake(Path file, int line, String found, String expected) {
    return new JobException(
        file.getFileName() + " line " + (line + 1), InputException.shorten(found), expected);
  }
}
