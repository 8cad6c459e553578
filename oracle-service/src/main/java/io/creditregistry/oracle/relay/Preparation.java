package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.registry.RevertReason;

/** Whether a call would do something, and the transaction for it. */
public sealed interface Preparation {
  /** Signed, not yet kept, not yet sent. */
  record Ready(RelayedTransaction transaction) implements Preparation {}

  /** The contract would refuse it; nothing was signed. */
  record Refused(RevertReason reason) implements Preparation {}
}
