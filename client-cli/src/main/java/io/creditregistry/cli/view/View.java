package io.creditregistry.cli.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a person is shown. Holds no layout: the {@code output} package decides about columns and
 * spaces.
 */
public sealed interface View {

  /** Text shown exactly as it is, for example a CSV file or canonical JSON. */
  record Raw(String text) implements View {}

  /** One sentence per line. */
  record Lines(List<String> lines) implements View {}

  /** Named values, in the order in which they are read. */
  record Facts(List<Fact> facts) implements View {
    /** Starts an empty list of facts. */
    public static Facts none() {
      return new Facts(List.of());
    }

    /** The same facts with one more at the end; null is shown as a dash. */
    public Facts with(String name, Object value) {
      List<Fact> more = new ArrayList<>(facts);
      more.add(new Fact(name, value == null ? "-" : value.toString()));
      return new Facts(List.copyOf(more));
    }
  }

  /** One named value. */
  record Fact(String name, String value) {}

  /** Rows under headers; each row has as many cells as there are headers. */
  record Table(List<String> headers, List<List<String>> rows) implements View {
    /** An empty table with these column headers. */
    public static Table of(String... headers) {
      return new Table(List.of(headers), List.of());
    }

    /** The same table with one more row; null is shown as a dash. */
    public Table with(Object... cells) {
      if (cells.length != headers.size()) {
        throw new IllegalArgumentException(
            "expected " + headers.size() + " cells but found " + cells.length);
      }
      List<List<String>> more = new ArrayList<>(rows);
      more.add(Arrays.stream(cells).map(c -> c == null ? "-" : c.toString()).toList());
      return new Table(headers, List.copyOf(more));
    }
  }

  /** Checks with their evidence, in the order in which they were made. */
  record Checklist(List<Item> items) implements View {}

  /** One check: what was looked at, whether it held, and the evidence. */
  record Item(String name, boolean passed, String evidence) {}

  /** Several views, one below the other, each under its title (an empty title shows none). */
  record Sections(List<Section> sections) implements View {
    /** Starts an empty page. */
    public static Sections none() {
      return new Sections(List.of());
    }

    /** The same page with one more section at the end. */
    public Sections with(String title, View view) {
      List<Section> more = new ArrayList<>(sections);
      more.add(new Section(title, view));
      return new Sections(List.copyOf(more));
    }
  }

  /** A view under a title. */
  record Section(String title, View view) {}

  /** Lines, one per argument. */
  static View lines(String... lines) {
    return new Lines(List.of(lines));
  }
}
