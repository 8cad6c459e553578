package io.creditregistry.oracle.scoring;

/** Score points in seven steps, for people; each letter begins at its {@link #fromPoints()}. */
public enum Grade {
  A(720),
  B(680),
  C(640),
  D(600),
  E(560),
  F(520),
  G(0);

  private final int fromPoints;

  Grade(int fromPoints) {
    this.fromPoints = fromPoints;
  }

  /** The least score points of this grade. */
  public int fromPoints() {
    return fromPoints;
  }

  /**
   * @param scorePoints 300..850
   */
  public static Grade of(int scorePoints) {
    for (var grade : values()) {
      if (scorePoints >= grade.fromPoints) {
        return grade;
      }
    }
    throw new IllegalArgumentException("scorePoints: expected 0 or more but found " + scorePoints);
  }
}
