package io.creditregistry.oracle.monitoring;

import io.creditregistry.oracle.catalogue.ModelStore;
import io.creditregistry.oracle.catalogue.StoredModel;
import io.creditregistry.oracle.stability.StabilityVerdict;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Drift of the active models for alerts; worked out anew at most once a minute. */
@Component
class DriftMetrics implements MeterBinder {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final ModelStore models;
  private final DriftMonitor monitor;
  private final Clock clock;
  private List<DriftReport> reports = List.of();
  private Instant computedAt = Instant.MIN;

  DriftMetrics(ModelStore models, DriftMonitor monitor, Clock clock) {
    this.models = models;
    this.monitor = monitor;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("registry.drift.index", this, DriftMetrics::largestIndex)
        .description("Largest population stability index of an active model's scores")
        .register(meters);
    for (var verdict : List.of(StabilityVerdict.WATCH, StabilityVerdict.ACT)) {
      Gauge.builder("registry.drift.models", this, each -> each.count(verdict))
          .description("Active models whose applicants have drifted")
          .tag("verdict", verdict.text())
          .register(meters);
    }
  }

  private double largestIndex() {
    return reports().stream()
        .filter(each -> each.score().index() != null)
        .mapToDouble(each -> each.score().index())
        .max()
        .orElse(Double.NaN);
  }

  private double count(StabilityVerdict verdict) {
    return reports().stream().filter(each -> each.verdict() == verdict).count();
  }

  private synchronized List<DriftReport> reports() {
    var now = clock.instant();
    if (computedAt.equals(Instant.MIN) || now.isAfter(computedAt.plus(FRESH))) {
      reports =
          models.active().stream()
              .map(StoredModel::modelId)
              .map(monitor::report)
              .flatMap(Optional::stream)
              .toList();
      computedAt = now;
    }
    return reports;
  }
}
