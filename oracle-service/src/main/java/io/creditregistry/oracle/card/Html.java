package io.creditregistry.oracle.card;

import io.creditregistry.oracle.plot.Svg;
import java.util.List;

/**
 * HTML text, block by block. What is passed as text is escaped; what is passed as markup is not.
 */
final class Html {
  private final StringBuilder out = new StringBuilder();

  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  Html heading(int level, String text) {
    return markup("<h" + level + ">" + Svg.escape(text) + "</h" + level + ">\n");
  }

  Html paragraph(String text) {
    return markup("<p>" + Svg.escape(text) + "</p>\n");
  }

  Html note(String text) {
    return markup("<p class=\"soft\">" + Svg.escape(text) + "</p>\n");
  }

  Html list(List<String> items) {
    markup("<ul>\n");
    items.forEach(item -> markup("<li>" + Svg.escape(item) + "</li>\n"));
    return markup("</ul>\n");
  }

  /** A plot with its caption. */
  Html figure(String svg, String title, String caption) {
    return markup("<figure><figcaption><b>" + Svg.escape(title) + "</b> ")
        .markup(Svg.escape(caption) + "</figcaption>" + svg + "</figure>\n");
  }

  /**
   * A table; columns whose header ends with a space hold text, the others numbers.
   *
   * @param rows one text per column
   */
  Html table(List<String> headers, List<List<String>> rows) {
    markup("<div class=\"wide\"><table><thead><tr>");
    for (String header : headers) {
      markup("<th" + style(header) + ">" + Svg.escape(header.strip()) + "</th>");
    }
    markup("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      markup("<tr>");
      for (int i = 0; i < headers.size(); i++) {
        markup("<td" + style(headers.get(i)) + ">" + Svg.escape(row.get(i)) + "</td>");
      }
      markup("</tr>\n");
    }
    return markup("</tbody></table></div>\n");
  }

  private static String style(String header) {
    return header.endsWith(" ") ? "" : " class=\"n\"";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
