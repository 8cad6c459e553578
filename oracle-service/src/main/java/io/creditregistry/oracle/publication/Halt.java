package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.registry.RevertReason;

/**
 * Why publishing stopped before the queue was empty; the records that were not published stay
 * queued.
 */
public sealed interface Halt {
  /** The guardian has paused publishing. */
  record Paused() implements Halt {}

  /** The guardian has suspended the model. */
  record Suspended(long modelId) implements Halt {}

  /** Too few of the current attesters' keys are here. */
  record QuorumMissing(int required, int found) implements Halt {}

  /** The contract would refuse, or refused, the batch. */
  record Refused(RevertReason reason) implements Halt {}

  /** A sent batch has no receipt yet; nothing may overtake it. */
  record Waiting(long sequence) implements Halt {}

  /** What a contract's refusal of a model's batch means. */
  static Halt refusal(RevertReason reason, long modelId) {
    return switch (reason.name()) {
      case "PublishingIsPaused" -> new Paused();
      case "ModelIsSuspended" -> new Suspended(modelId);
      default -> new Refused(reason);
    };
  }
}
