package io.creditregistry.chain.engine;

import java.util.Locale;

/** The rules of the chain, in force from its first block. */
public enum Hardfork {
  LONDON,
  SHANGHAI,
  CANCUN,
  PRAGUE;

  /** The name as written in files, options and output: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
