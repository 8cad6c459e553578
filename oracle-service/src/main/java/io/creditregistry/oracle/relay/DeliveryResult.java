package io.creditregistry.oracle.relay;

/** What became of a transaction, as far as the chain says. */
public sealed interface DeliveryResult {
  /**
   * @param gasUsed what the sender paid for
   */
  record Mined(long blockNumber, long gasUsed) implements DeliveryResult {}

  /** In a block, but the call reverted. */
  record Reverted(long blockNumber, long gasUsed) implements DeliveryResult {}

  /** No receipt yet. */
  record Pending() implements DeliveryResult {}
}
