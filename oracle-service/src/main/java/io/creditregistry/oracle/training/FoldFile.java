package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.ApplicantFileException;
import io.creditregistry.oracle.applicant.InputException;
import io.creditregistry.oracle.applicant.LineSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Reads cross-validation folds: CSV with the header {@code repeat,fold,row}, rows counted from 0
 * without a header.
 */
public final class FoldFile {
  private static final String HEADER = "repeat,fold,row";

  private FoldFile() {}

  /**
   * The fold of each row, one array per repeat.
   *
   * @param in UTF-8 CSV; not closed
   * @param rows number of data rows; every repeat must name each exactly once
   * @throws TrainingException if the text is malformed or a row is missing, doubled or out of range
   */
  public static List<int[]> read(InputStream in, int rows) {
    try {
      LineSource lines = new LineSource(in);
      String header = next(lines);
      if (!HEADER.equals(header)) {
        throw new TrainingException(
            "folds header",
            header == null ? "an empty file" : InputException.shorten(header),
            HEADER);
      }
      List<int[]> repeats = new ArrayList<>();
      int number = 1;
      for (String line = next(lines); line != null; line = next(lines)) {
        number++;
        add(repeats, line, number, rows);
      }
      requireComplete(repeats);
      return repeats;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String next(LineSource lines) throws IOException {
    try {
      LineSource.Line line = lines.next();
      return line == null ? null : Objects.requireNonNullElse(line.text(), "");
    } catch (ApplicantFileException tooLong) {
      throw new TrainingException("folds " + tooLong.field(), tooLong.found(), tooLong.expected());
    }
  }

  private static void add(List<int[]> repeats, String line, int number, int rows) {
    String[] cells = line.split(",", -1);
    int[] values = new int[3];
    boolean fits = cells.length == 3;
    for (int i = 0; fits && i < 3; i++) {
      fits = cells[i].matches("\\d{1,9}");
      values[i] = fits ? Integer.parseInt(cells[i]) : 0;
    }
    if (!fits || values[0] > repeats.size() || values[1] > 999 || values[2] >= rows) {
      throw new TrainingException(
          "folds line " + number,
          InputException.shorten(line),
          "repeat,fold,row with repeats in order and rows 0 to " + (rows - 1));
    }
    if (values[0] == repeats.size()) {
      int[] folds = new int[rows];
      Arrays.fill(folds, -1);
      repeats.add(folds);
    }
    int[] folds = repeats.get(values[0]);
    if (folds[values[2]] >= 0) {
      throw new TrainingException(
          "folds line " + number, "row " + values[2] + " twice", "each row once per repeat");
    }
    folds[values[2]] = values[1];
  }

  private static void requireComplete(List<int[]> repeats) {
    if (repeats.isEmpty()) {
      throw new TrainingException("folds", "no lines", "at least one repeat");
    }
    for (int repeat = 0; repeat < repeats.size(); repeat++) {
      int[] folds = repeats.get(repeat);
      for (int row = 0; row < folds.length; row++) {
        if (folds[row] < 0) {
          throw new TrainingException(
              "folds", "no fold for row " + row + " in repeat " + repeat, "each row once");
        }
      }
    }
  }
}
