package io.creditregistry.oracle.plot;

import java.util.List;

/** Named amounts as horizontal bars, in the order given. */
public final class RowChart {
  private static final double WIDTH = 640;
  private static final double ROW = 20;
  private static final double LABEL = 250;
  private static final double VALUE = 74;

  private RowChart() {}

  /**
   * One bar.
   *
   * @param label its name
   * @param value its length, 0 or more
   * @param text the value as shown
   * @param style its class
   */
  public record Bar(String label, double value, String text, String style) {}

  /** The chart; the longest bar fills the width. */
  public static String svg(String name, List<Bar> bars) {
    Svg svg = new Svg(WIDTH, ROW * bars.size() + 6, name);
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    double room = WIDTH - LABEL - VALUE - 8;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double length = most > 0 ? bar.value() / most * room : 0;
      svg.text("binlabel", "end", LABEL, ROW * i + 14, bar.label());
      svg.rectangle("bar " + bar.style(), LABEL + 8, ROW * i + 4, length, ROW - 8);
      svg.text("tick", "start", LABEL + 14 + length, ROW * i + 14, bar.text());
    }
    return svg.end();
  }
}
