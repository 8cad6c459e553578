package io.creditregistry.oracle.access;

/** What the holder of an API key is. */
public enum Role {
  /** Runs the oracle: makes keys, trains, scores, publishes. */
  OPERATOR,
  /** Reads scores and their reasons. */
  LENDER,
  /** Reads everything that a verification needs, disclosures included. */
  AUDITOR,
  /** Reads about one subject: itself. */
  SUBJECT
}
