package io.creditregistry.cli.demo;

/** Abbreviates hashes where a person only compares them by eye. */
final class Abbreviated {

  private static final int HEAD = 10;
  private static final int TAIL = 4;

  private Abbreviated() {}

  /** The first and last digits, with an ellipsis between them. */
  static String of(String hash) {
    return hash.length() <= HEAD + TAIL
        ? hash
        : hash.substring(0, HEAD) + "…" + hash.substring(hash.length() - TAIL);
  }
}
