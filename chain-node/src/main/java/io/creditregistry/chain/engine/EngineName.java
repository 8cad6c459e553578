package io.creditregistry.chain.engine;

import java.util.Locale;

/** The kinds of node that can carry a local chain. */
public enum EngineName {
  /** A Besu node, a single QBFT validator. */
  BESU,
  /** The development engine that comes with the build. */
  BUNDLED;

  /** The name as written in files, options and output: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
