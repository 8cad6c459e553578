package io.creditregistry.oracle.plot;

/** A two by two table as a heat map: each cell's strength is its share of its row. */
public final class HeatMap {
  private static final double LEFT = 110;
  private static final double TOP = 44;
  private static final double WIDTH = 150;
  private static final double HEIGHT = 92;

  private HeatMap() {}

  /**
   * The map.
   *
   * @param name what a screen reader says
   * @param columns names of the two columns
   * @param rows names of the two rows
   * @param counts first index the row
   */
  public static String svg(String name, String[] columns, String[] rows, int[][] counts) {
    Svg svg = new Svg(LEFT + 2 * WIDTH + 12, TOP + 2 * HEIGHT + 12, name);
    for (int column = 0; column < 2; column++) {
      svg.text("label", "middle", LEFT + WIDTH * (column + 0.5), TOP - 12, columns[column]);
    }
    for (int row = 0; row < 2; row++) {
      double total = Math.max(1, counts[row][0] + counts[row][1]);
      svg.text("label", "end", LEFT - 12, TOP + HEIGHT * (row + 0.5) + 4, rows[row]);
      for (int column = 0; column < 2; column++) {
        double share = counts[row][column] / total;
        double x = LEFT + WIDTH * column;
        double y = TOP + HEIGHT * row;
        svg.shade(
            row == column ? "heat good" : "heat bad",
            x + 2,
            y + 2,
            WIDTH - 4,
            HEIGHT - 4,
            0.08 + 0.62 * share);
        svg.text(
            "count",
            "middle",
            x + WIDTH / 2,
            y + HEIGHT / 2,
            Integer.toString(counts[row][column]));
        svg.text(
            "note",
            "middle",
            x + WIDTH / 2,
            y + HEIGHT / 2 + 20,
            Svg.number(share * 100) + " % of the row");
      }
    }
    return svg.end();
  }
}
