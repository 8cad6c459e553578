package io.creditregistry.oracle.segment;

/**
 * Which optional steps to train.
 *
 * @param segments number of segments; 0 for none
 * @param anomaly whether odd applicants are to be referred to a person
 */
public record ScreenOptions(int segments, boolean anomaly) {
  /** Neither. */
  public static final ScreenOptions NONE = new ScreenOptions(0, false);

  /** Whether anything was asked for. */
  public boolean any() {
    return segments > 0 || anomaly;
  }
}
