package io.creditregistry.chain;

/**
 * What is done when this process ends and nobody did it before: whoever forgets to close a
 * temporary chain, or is interrupted, leaves no node behind.
 *
 * @param hook the registered thread
 */
record LastResort(Thread hook) {

  /** Has the action done at the end of this process. */
  static LastResort at(Runnable action) {
    Thread hook = new Thread(action, "last-resort");
    Runtime.getRuntime().addShutdownHook(hook);
    return new LastResort(hook);
  }

  /** The action is needed no more; at the end of this process it may still be done, once. */
  void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process ends already and the hook runs: nothing to take back.
      return;
    }
  }
}
