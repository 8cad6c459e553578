package io.creditregistry.cli.report;

import java.util.List;

/** Records per month as bars, drawn into the page. */
final class MonthChart {
  private static final int HEIGHT = 120;
  private static final int STEP = 56;
  private static final int BAR = 36;
  private static final int SHOWN = 24;

  private MonthChart() {}

  static String of(ReportTable months) {
    int skipped = Math.max(0, months.rows().size() - SHOWN);
    List<List<String>> rows = months.rows().subList(skipped, months.rows().size());
    long most = rows.stream().mapToLong(row -> Long.parseLong(row.get(2))).max().orElse(0);
    int width = rows.size() * STEP + 10;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"Records per month\">"
            .formatted(width, HEIGHT + 40, width, HEIGHT + 40));
    for (int i = 0; i < rows.size(); i++) {
      long records = Long.parseLong(rows.get(i).get(2));
      int bar = most == 0 ? 0 : (int) Math.max(1, records * HEIGHT / most);
      int x = i * STEP + 10;
      svg.append(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"var(--bar)\"/>"
              .formatted(x, HEIGHT + 16 - bar, BAR, bar));
      svg.append(text(x, HEIGHT + 12 - bar, String.valueOf(records)));
      svg.append(text(x, HEIGHT + 32, rows.get(i).get(0)));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String text(int x, int y, String text) {
    return "<text x=\"%d\" y=\"%d\" font-size=\"11\" text-anchor=\"middle\" fill=\"currentColor\">%s</text>"
        .formatted(x + BAR / 2, y, HtmlPage.escaped(text));
  }
}
