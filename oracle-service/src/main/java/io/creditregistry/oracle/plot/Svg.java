package io.creditregistry.oracle.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * SVG text, element by element. Shapes carry classes, never colours: the page decides about those.
 * Coordinates are pixels of the view box, with one decimal at most.
 */
public final class Svg {
  private final StringBuilder out = new StringBuilder();

  /** An empty drawing; {@code name} is what a screen reader says. */
  public Svg(double width, double height, String name) {
    out.append("<svg viewBox=\"0 0 ")
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append("\" role=\"img\" aria-label=\"")
        .append(escape(name))
        .append("\">");
  }

  /** Adds a straight line. */
  public Svg line(String style, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"").append(style).append('"');
    attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
    out.append("/>");
    return this;
  }

  /** Adds a rectangle; a negative width or height is drawn to the other side. */
  public Svg rectangle(String style, double x, double y, double width, double height) {
    out.append("<rect class=\"").append(style).append('"');
    attribute("x", Math.min(x, x + width)).attribute("y", Math.min(y, y + height));
    attribute("width", Math.abs(width)).attribute("height", Math.abs(height));
    out.append("/>");
    return this;
  }

  /** Adds a filled rectangle of this strength, 0 to 1. */
  public Svg shade(String style, double x, double y, double width, double height, double strength) {
    out.append("<rect class=\"").append(style).append('"');
    attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
    out.append(" fill-opacity=\"")
        .append(BigDecimal.valueOf(strength).setScale(3, RoundingMode.HALF_UP));
    out.append("\"/>");
    return this;
  }

  /** Adds a dot. */
  public Svg dot(String style, double x, double y, double radius) {
    out.append("<circle class=\"").append(style).append('"');
    attribute("cx", x).attribute("cy", y).attribute("r", radius);
    out.append("/>");
    return this;
  }

  /** Adds straight lines through the points. */
  public Svg path(String style, double[] x, double[] y) {
    out.append("<path class=\"").append(style).append("\" d=\"");
    for (int i = 0; i < x.length; i++) {
      out.append(i == 0 ? 'M' : 'L').append(number(x[i])).append(' ').append(number(y[i]));
    }
    out.append("\"/>");
    return this;
  }

  /**
   * Adds text.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  public Svg text(String style, String anchor, double x, double y, String text) {
    out.append("<text class=\"")
        .append(style)
        .append("\" text-anchor=\"")
        .append(anchor)
        .append('"');
    attribute("x", x).attribute("y", y);
    out.append('>').append(escape(text)).append("</text>");
    return this;
  }

  /** Adds text that reads upwards, centred. */
  public Svg upwards(String style, double x, double y, String text) {
    out.append("<text class=\"")
        .append(style)
        .append("\" text-anchor=\"middle\" transform=\"translate(");
    out.append(number(x)).append(' ').append(number(y)).append(") rotate(-90)\">");
    out.append(escape(text)).append("</text>");
    return this;
  }

  /** The drawing. */
  public String end() {
    return out + "</svg>";
  }

  private Svg attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    return this;
  }

  /** With one decimal where there is one, never in exponent form. */
  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Text as XML and HTML hold it, in elements and attributes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
