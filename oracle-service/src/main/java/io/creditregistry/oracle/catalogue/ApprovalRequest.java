package io.creditregistry.oracle.catalogue;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.registry.ModelPolicy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * What is promised for a model when it is registered; whatever is left out lets every record pass.
 *
 * @param location address where the model's canonical JSON can be had; its hash goes on chain
 * @param minPoints least score points of a record
 * @param maxPoints most score points of a record, not below {@code minPoints}
 * @param maxStepPoints largest change of a subject's points between two records
 * @param maxMovedShareBps largest share of a batch's records that may move, in basis points
 * @param heartbeatSeconds longest time between two records of a subject
 * @param deviationPoints change of points that calls for a new record earlier; 0 for any
 */
record ApprovalRequest(
    @Size(min = 1, max = 500) String location,
    @Min(300) @Max(850) Integer minPoints,
    @Min(300) @Max(850) Integer maxPoints,
    @Min(1) @Max(550) Integer maxStepPoints,
    @Min(1) @Max(10_000) Integer maxMovedShareBps,
    @Min(1) @Max(0xffff_ffffL) Long heartbeatSeconds,
    @Min(0) @Max(550) Integer deviationPoints) {

  /** Nothing asked for. */
  static final ApprovalRequest PLAIN =
      new ApprovalRequest(null, null, null, null, null, null, null);

  /** Zero where no location is named. */
  Bytes32 locationHash() {
    return location == null ? Bytes32.ZERO : Keccak.hash(location);
  }

  int leastPoints() {
    return minPoints == null ? ModelPolicy.MIN_POINTS : minPoints;
  }

  int mostPoints() {
    return maxPoints == null ? ModelPolicy.MAX_POINTS : maxPoints;
  }

  /** The policy from a moment on; the most points must not be below the least. */
  ModelPolicy policy(long activatesAt) {
    var plain = ModelPolicy.from(activatesAt);
    return new ModelPolicy(
        activatesAt,
        leastPoints(),
        mostPoints(),
        maxStepPoints == null ? plain.maxStepPoints() : maxStepPoints,
        maxMovedShareBps == null ? plain.maxMovedShareBps() : maxMovedShareBps,
        heartbeatSeconds == null ? plain.heartbeatSeconds() : heartbeatSeconds,
        deviationPoints == null ? plain.deviationPoints() : deviationPoints);
  }
}
