package io.creditregistry.chain.release;

/** Hears how a download goes on, several times a second at most. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /**
   * @param doneBytes bytes received so far
   * @param totalBytes bytes expected; -1 where the sender did not say
   */
  void at(long doneBytes, long totalBytes);
}
