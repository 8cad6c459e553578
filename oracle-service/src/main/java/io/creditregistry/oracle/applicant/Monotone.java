package io.creditregistry.oracle.applicant;

/** How the bad rate may move as a numeric feature grows. */
public enum Monotone {
  ASC,
  DESC,
  /** First up, then down. */
  PEAK,
  /** First down, then up. */
  VALLEY,
  /** Ascending or descending, whichever the development sample supports better. */
  AUTO,
  NONE
}
