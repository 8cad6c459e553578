package io.creditregistry.cli.output;

import io.creditregistry.cli.view.View;
import java.util.ArrayList;
import java.util.List;

/** Lays a view out as monospaced text. */
final class TextLayout {

  private TextLayout() {}

  /** The view as lines, each ended by a newline; {@link View.Raw} is returned untouched. */
  static String of(View view) {
    return switch (view) {
      case View.Raw raw -> raw.text();
      case View.Lines lines -> joined(lines.lines());
      case View.Facts facts -> facts(facts);
      case View.Table table -> table(table);
      case View.Checklist list -> checklist(list);
      case View.Sections sections -> sections(sections);
    };
  }

  private static String facts(View.Facts facts) {
    int width = facts.facts().stream().mapToInt(f -> f.name().length()).max().orElse(0);
    return joined(
        facts.facts().stream().map(f -> padded(f.name(), width) + "  " + f.value()).toList());
  }

  private static String table(View.Table table) {
    int[] widths = new int[table.headers().size()];
    List<List<String>> all = new ArrayList<>();
    all.add(table.headers());
    all.addAll(table.rows());
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(i == 0 ? "" : "  ").append(padded(row.get(i), widths[i]));
      }
      lines.add(line.toString());
    }
    return joined(lines);
  }

  private static String checklist(View.Checklist list) {
    int width = list.items().stream().mapToInt(i -> width(i.name())).max().orElse(0);
    return joined(
        list.items().stream()
            .map(i -> (i.passed() ? "✓ " : "✕ ") + padded(i.name(), width) + "  " + i.evidence())
            .toList());
  }

  private static String sections(View.Sections sections) {
    StringBuilder page = new StringBuilder();
    for (View.Section section : sections.sections()) {
      page.append(page.isEmpty() ? "" : "\n");
      page.append(section.title().isEmpty() ? "" : section.title() + "\n");
      page.append(of(section.view()));
    }
    return page.toString();
  }

  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.stripTrailing()).append('\n'));
    return text.toString();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
