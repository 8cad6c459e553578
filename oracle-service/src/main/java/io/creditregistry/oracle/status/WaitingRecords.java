package io.creditregistry.oracle.status;

/**
 * Records of one model that wait for one reason.
 *
 * @param reason {@code due} for the next round, {@code model-suspended} until the governor
 *     reinstates the model, or {@code held} on chain until a second quorum releases them
 */
record WaitingRecords(String reason, long modelId, long records) {
  static final String DUE = "due";
  static final String SUSPENDED = "model-suspended";
  static final String HELD = "held";
}
