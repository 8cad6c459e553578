package io.creditregistry.cli.report;

import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.ModelRegistered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often records of each model are to be renewed: as registered, or as the auditor says. */
final class Heartbeats {
  private final Optional<Duration> forAll;
  private final Map<Long, Long> registered;

  Heartbeats(List<HistoryEvent> events, Optional<Duration> forAll) {
    this.forAll = forAll;
    this.registered =
        events.stream()
            .filter(ModelRegistered.class::isInstance)
            .map(ModelRegistered.class::cast)
            .collect(
                Collectors.toMap(
                    ModelRegistered::modelId,
                    model -> model.policy().heartbeatSeconds(),
                    (first, repeated) -> first));
  }

  /** Seconds between two records of a subject; no bound for a model that was never registered. */
  long secondsOf(long modelId) {
    return forAll
        .map(Duration::toSeconds)
        .orElseGet(() -> registered.getOrDefault(modelId, Long.MAX_VALUE / 4));
  }

  /** In words. */
  String text() {
    return forAll
        .map(said -> "a heartbeat of " + said.toSeconds() + " s")
        .orElse("the heartbeat registered for their model");
  }
}
