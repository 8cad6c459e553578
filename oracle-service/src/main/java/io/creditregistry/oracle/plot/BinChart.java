package io.creditregistry.oracle.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The bins of one feature, one per row: how many rows they hold, and a bar of weight of evidence to
 * the safer or to the riskier side.
 */
public final class BinChart {
  private static final double WIDTH = 500;
  private static final double ROW = 20;
  private static final double HEAD = 24;
  private static final double LABEL = 172;
  private static final double SHARE = 44;
  private static final double NUMBERS = 118;
  private static final int LONGEST = 27;

  private BinChart() {}

  /**
   * One bin.
   *
   * @param label which values it holds
   * @param share share of the development rows, above 0 in some bin
   * @param badRate share of bad rows in it, 0 to 1
   * @param woe weight of evidence; positive is riskier
   * @param points what it adds to the score
   */
  public record Bin(String label, double share, double badRate, double woe, int points) {}

  /** The chart of these bins, in their order. */
  public static String svg(String name, List<Bin> bins) {
    Svg svg = new Svg(WIDTH, HEAD + ROW * bins.size() + 6, name);
    double left = LABEL + SHARE + 14;
    double right = WIDTH - NUMBERS - 10;
    double zero = (left + right) / 2;
    double most = Math.max(0.5, bins.stream().mapToDouble(b -> Math.abs(b.woe())).max().orElse(1));
    double largest = bins.stream().mapToDouble(Bin::share).max().orElse(1);
    svg.text("tick", "start", LABEL + 8, 14, "rows");
    svg.text("tick", "end", zero - 8, 14, "◂ safer");
    svg.text("tick", "start", zero + 8, 14, "riskier ▸");
    svg.text("tick", "end", WIDTH - 78, 14, "WoE");
    svg.text("tick", "end", WIDTH - 34, 14, "bad");
    svg.text("tick", "end", WIDTH, 14, "pts");
    for (int i = 0; i < bins.size(); i++) {
      Bin bin = bins.get(i);
      double y = HEAD + ROW * i;
      svg.text("binlabel", "end", LABEL, y + 14, shorten(bin.label()));
      svg.rectangle("bar c3", LABEL + 8, y + 4, SHARE * bin.share() / largest, ROW - 8);
      String side = bin.woe() > 0 ? "bad" : "good";
      svg.rectangle("bar " + side, zero, y + 4, bin.woe() / most * (right - zero), ROW - 8);
      svg.text("tick", "end", WIDTH - 78, y + 14, signed(bin.woe()));
      svg.text("tick", "end", WIDTH - 34, y + 14, percent(bin.badRate()));
      svg.text(
          "tick strong", "end", WIDTH, y + 14, Integer.toString(bin.points()).replace('-', '−'));
    }
    svg.line("axis", zero, HEAD, zero, HEAD + ROW * bins.size());
    return svg.end();
  }

  private static String shorten(String label) {
    return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
  }

  private static String signed(double woe) {
    String text = BigDecimal.valueOf(woe).setScale(2, RoundingMode.HALF_UP).toPlainString();
    return text.startsWith("-") ? text.replace('-', '−') : "+" + text;
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP) + " %";
  }
}
