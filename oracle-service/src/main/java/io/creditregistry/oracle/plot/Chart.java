package io.creditregistry.oracle.plot;

import java.util.ArrayList;
import java.util.List;

/** A figure with two numeric axes: lines, bars, dots with whiskers, and a legend. */
public final class Chart {
  private static final double WIDTH = 460;
  private static final double HEIGHT = 320;
  private static final double LEFT = 66;
  private static final double RIGHT = 26;
  private static final double TOP = 14;
  private static final double BOTTOM = 50;
  private static final double LEGEND = 20;

  private record Entry(String style, String text) {}

  private final Axis x;
  private final Axis y;
  private final Svg svg;
  private final double top;
  private final List<Entry> legend = new ArrayList<>();

  private Chart(String name, Axis x, Axis y, boolean withLegend) {
    this.x = x;
    this.y = y;
    this.top = withLegend ? TOP + LEGEND : TOP;
    this.svg = new Svg(WIDTH, HEIGHT, name);
    grid();
  }

  /** A chart with a row for a legend. */
  public static Chart withLegend(String name, Axis x, Axis y) {
    return new Chart(name, x, y, true);
  }

  /** A chart without a legend. */
  public static Chart plain(String name, Axis x, Axis y) {
    return new Chart(name, x, y, false);
  }

  /** Adds straight lines through the points. */
  public Chart line(String style, double[] xs, double[] ys) {
    double[] px = new double[xs.length];
    double[] py = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      px[i] = across(xs[i]);
      py[i] = down(ys[i]);
    }
    svg.path("line " + style, px, py);
    return this;
  }

  /** Adds a bar from the x axis between two values. */
  public Chart bar(String style, double from, double to, double height) {
    double inset = 0.5;
    double left = across(from) + inset;
    svg.rectangle(
        "bar " + style,
        left,
        down(height),
        across(to) - inset - left,
        down(y.low()) - down(height));
    return this;
  }

  /** Adds a dot with a vertical whisker. */
  public Chart dot(String style, double at, double value, double low, double high) {
    svg.line("whisker " + style, across(at), down(clamp(low)), across(at), down(clamp(high)));
    svg.dot("dot " + style, across(at), down(value), 3.5);
    return this;
  }

  /** Adds a vertical stroke between two values, with a text beside its middle. */
  public Chart stroke(String style, double at, double from, double to, String text) {
    svg.line("line " + style, across(at), down(from), across(at), down(to));
    boolean toTheLeft = across(at) > WIDTH * 0.7;
    svg.text(
        "note",
        toTheLeft ? "end" : "start",
        across(at) + (toTheLeft ? -6 : 6),
        (down(from) + down(to)) / 2 + 4,
        text);
    return this;
  }

  /** Adds a text inside the plot. */
  public Chart note(double at, double value, String text) {
    svg.text("note", "start", across(at), down(value), text);
    return this;
  }

  /** Names a style in the legend. */
  public Chart named(String style, String text) {
    legend.add(new Entry(style, text));
    return this;
  }

  /** The figure. */
  public String svg() {
    double at = LEFT;
    for (Entry entry : legend) {
      svg.rectangle("key " + entry.style(), at, TOP - 4, 14, 8);
      svg.text("note", "start", at + 19, TOP + 4, entry.text());
      at += 19 + 6.6 * entry.text().length() + 18;
    }
    return svg.end();
  }

  private void grid() {
    for (double tick : y.ticks()) {
      svg.line("grid", LEFT, down(tick), WIDTH - RIGHT, down(tick));
      svg.text("tick", "end", LEFT - 7, down(tick) + 4, y.text(tick));
    }
    for (double tick : x.ticks()) {
      svg.line("axis", across(tick), down(y.low()), across(tick), down(y.low()) + 4);
      svg.text("tick", "middle", across(tick), down(y.low()) + 17, x.text(tick));
    }
    svg.line("axis", LEFT, down(y.low()), WIDTH - RIGHT, down(y.low()));
    svg.text("label", "middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, x.label());
    svg.upwards("label", 13, (top + HEIGHT - BOTTOM) / 2, y.label());
  }

  private double across(double value) {
    return LEFT + x.place(value) * (WIDTH - LEFT - RIGHT);
  }

  private double down(double value) {
    return HEIGHT - BOTTOM - y.place(value) * (HEIGHT - BOTTOM - top);
  }

  private double clamp(double value) {
    return Math.max(y.low(), Math.min(y.high(), value));
  }
}
