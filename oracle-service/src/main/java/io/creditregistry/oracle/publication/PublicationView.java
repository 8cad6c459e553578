package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.registry.RevertReason;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import java.util.List;

/**
 * What a call to publish, to correct or to release did.
 *
 * @param halted why something still waits; null where everything was done
 */
record PublicationView(List<BatchView> batches, List<SetAsideView> setAside, String halted) {

  record SetAsideView(String subjectId, long modelId, long dataTime, String reason) {}

  /**
   * @throws ProblemException if nothing stands because something halted it
   */
  static PublicationView of(PublicationResult result) {
    // What was given up is in the list of all batches; its records went into the batches shown
    // here, or wait.
    var standing = result.batches().stream().filter(batch -> batch.state().stands()).toList();
    if (standing.isEmpty() && result.halted().isPresent()) {
      throw refusal(result.halted().get());
    }
    return new PublicationView(
        standing.stream().map(BatchView::of).toList(),
        result.setAside().stream()
            .map(s -> new SetAsideView(s.subjectId().hex(), s.modelId(), s.dataTime(), s.reason()))
            .toList(),
        result.halted().map(halt -> refusal(halt).getMessage()).orElse(null));
  }

  private static ProblemException refusal(Halt halt) {
    return switch (halt) {
      case Halt.Paused() ->
          new ProblemException(Problem.PUBLISHING_PAUSED, "The governor can resume publishing");
      case Halt.Suspended(long modelId) ->
          new ProblemException(
              Problem.PUBLISHING_PAUSED,
              "Model " + modelId + " is suspended; the governor can reinstate it");
      case Halt.QuorumMissing(int required, int found) ->
          ProblemException.of(Problem.QUORUM_NOT_AVAILABLE, "attesters", found, required + " keys");
      case Halt.Refused(RevertReason reason) ->
          new ProblemException(Problem.TRANSACTION_REVERTED, reason.text())
              .with("error", reason.name());
      case Halt.Waiting(long sequence) ->
          new ProblemException(
              Problem.RECEIPT_PENDING, "batch " + sequence + " has no receipt yet");
    };
  }
}
