package io.creditregistry.oracle.applicant;

/** What an absent value means. */
public enum MissingPolicy {
  /** The row is rejected. */
  REJECT,
  /** The value goes to a bin of its own. */
  BIN
}
