package io.creditregistry.cli.report;

import java.util.List;
import java.util.stream.Collectors;

/** The pack's page: one file, no scripts, nothing loaded from elsewhere; light and dark. */
final class HtmlPage {
  /** Rows shown of a long table; the CSV file has them all. */
  private static final int SHOWN = 200;

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#17212b;--soft:#5b6875;--line:#d8dee4;--paper:#fff;--good:#1a7f37;--bad:#b42318;--bar:#2f6f9f}
      @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa7b4;--line:#30363d;--paper:#0d1117;--good:#3fb950;--bad:#ff7b72;--bar:#58a6d6}}
      body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:72rem;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:2.2rem 0 .2rem}p{color:var(--soft);margin:.2rem 0 .8rem}
      dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr));gap:1rem;margin:1.2rem 0}
      dt{color:var(--soft);font-size:.85rem}dd{margin:0;font-size:1.25rem;overflow-wrap:anywhere}
      .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
      th,td{text-align:left;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
      th{font-weight:600;white-space:nowrap}td.n{text-align:right}th.n{text-align:right}
      td.h{font-family:ui-monospace,monospace;font-size:.8rem}.good{color:var(--good)}.bad{color:var(--bad)}
      ul{list-style:none;padding:0;margin:.4rem 0}li{padding:.15rem 0}svg{max-width:100%;height:auto}
      nav a{margin-right:1rem;color:inherit}footer{margin:3rem 0 1rem;color:var(--soft);font-size:.85rem}
      @media print{nav{display:none}}
      """;

  private HtmlPage() {}

  static String of(AuditPack pack) {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .append("<title>Audit of a credit registry</title><style>\n")
        .append(STYLE)
        .append("</style></head><body><main>\n<h1>Audit of a credit registry</h1>\n<p>")
        .append(escaped(pack.subtitle()))
        .append("</p>\n<dl>");
    pack.figures()
        .forEach(
            (name, value) ->
                page.append("<div><dt>")
                    .append(escaped(name))
                    .append("</dt><dd>")
                    .append(escaped(value))
                    .append("</dd></div>"));
    page.append("</dl>\n<nav aria-label=\"Tables\">");
    pack.tables().forEach(table -> page.append(link(table)));
    page.append("</nav>\n<h2>Verification</h2>\n<p>")
        .append(escaped(pack.verdict()))
        .append("</p>\n<ul>");
    pack.checks()
        .forEach(
            check ->
                page.append("<li><span class=\"")
                    .append(check.passed() ? "good" : "bad")
                    .append("\">")
                    .append(check.passed() ? "✓" : "✕")
                    .append(" ")
                    .append(escaped(check.name()))
                    .append("</span>: ")
                    .append(escaped(check.evidence()))
                    .append("</li>\n"));
    page.append("</ul>\n");
    for (ReportTable table : pack.tables()) {
      page.append(
          table.file().equals("months")
              ? section(table, MonthChart.of(table))
              : section(table, ""));
    }
    return page.append("<footer>")
        .append(escaped(pack.footer()))
        .append("</footer></main></body></html>\n")
        .toString();
  }

  private static String link(ReportTable table) {
    return "<a href=\"#" + table.file() + "\">" + escaped(table.title()) + "</a>";
  }

  private static String section(ReportTable table, String chart) {
    StringBuilder html = new StringBuilder();
    html.append("<section><h2 id=\"")
        .append(table.file())
        .append("\">")
        .append(escaped(table.title()))
        .append("</h2>\n<p>")
        .append(escaped(table.caption()))
        .append(" <a href=\"")
        .append(table.file())
        .append(".csv\">")
        .append(table.file())
        .append(".csv</a></p>\n");
    if (table.rows().isEmpty()) {
      return html.append("<p>None.</p></section>\n").toString();
    }
    html.append(chart).append("<div class=\"scroll\"><table><thead><tr>");
    for (int column = 0; column < table.headers().size(); column++) {
      html.append(isNumeric(table, column) ? "<th class=\"n\">" : "<th>")
          .append(escaped(table.headers().get(column)))
          .append("</th>");
    }
    html.append("</tr></thead><tbody>\n");
    table.rows().stream().limit(SHOWN).forEach(row -> html.append(line(table, row)));
    html.append("</tbody></table></div>\n");
    int more = table.rows().size() - SHOWN;
    if (more > 0) {
      html.append("<p>").append(more).append(" more rows in the CSV file.</p>\n");
    }
    return html.append("</section>\n").toString();
  }

  private static String line(ReportTable table, List<String> row) {
    StringBuilder html = new StringBuilder("<tr>");
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String kind =
          cell.startsWith("0x") ? " class=\"h\"" : isNumeric(table, column) ? " class=\"n\"" : "";
      html.append("<td").append(kind).append(">").append(escaped(shown(cell))).append("</td>");
    }
    return html.append("</tr>\n").toString();
  }

  /** Long hashes are shortened on the page; the CSV file has them whole. */
  private static String shown(String cell) {
    return cell.matches("0x[0-9a-f]{64}") ? cell.substring(0, 10) + "…" + cell.substring(60) : cell;
  }

  private static boolean isNumeric(ReportTable table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .allMatch(cell -> cell.matches("-|\\d+"));
  }

  static String escaped(String text) {
    return text.chars()
        .mapToObj(
            c ->
                switch (c) {
                  case '<' -> "&lt;";
                  case '>' -> "&gt;";
                  case '&' -> "&amp;";
                  case '"' -> "&quot;";
                  default -> String.valueOf((char) c);
                })
        .collect(Collectors.joining());
  }
}
