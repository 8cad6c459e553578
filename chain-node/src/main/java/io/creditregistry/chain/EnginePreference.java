package io.creditregistry.chain;

/** Which kind of node the caller asks for. */
public enum EnginePreference {
  BUNDLED,
  BESU,
  /** Besu where one is found, otherwise the bundled engine. */
  AUTO
}
