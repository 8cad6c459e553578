package io.creditregistry.oracle.relay;

/** What is known of a transaction that the relayer signed. */
public enum TransactionState {
  /** On disk; perhaps sent, no receipt seen. */
  PREPARED,
  /** In a block, and it did what it should. */
  MINED,
  /** In a block, and the contract refused it. */
  REVERTED,
  /** Another transaction took its place or made it needless. */
  GIVEN_UP
}
