package io.creditregistry.contracts.history;

/** Told how far a long run has come. */
@FunctionalInterface
public interface ReadProgress {
  /** Tells nobody. */
  ReadProgress NONE = (what, done, total) -> {};

  /**
   * @param what the present step, in a few words
   * @param done units finished in this step
   * @param total units in this step
   */
  void at(String what, long done, long total);
}
