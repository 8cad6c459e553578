package io.creditregistry.oracle.applicant;

/** How a feature's cells are read. */
public enum FeatureType {
  /** A decimal number with a point; never NaN, infinite or in another locale's notation. */
  NUMERIC,
  /** One of the schema's category codes, compared as text. */
  CATEGORICAL
}
