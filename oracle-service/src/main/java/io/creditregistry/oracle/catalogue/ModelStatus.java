package io.creditregistry.oracle.catalogue;

/** How far a model has come. */
public enum ModelStatus {
  /** Trained; nobody has approved it. */
  TRAINED,
  /** Registered on chain; may score. */
  ACTIVE
}
