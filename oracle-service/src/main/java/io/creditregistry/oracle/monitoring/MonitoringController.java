package io.creditregistry.oracle.monitoring;

import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far the scored applicants have drifted from the development sample. */
@RestController
class MonitoringController {
  private final DriftMonitor monitor;

  MonitoringController(DriftMonitor monitor) {
    this.monitor = monitor;
  }

  @GetMapping("/api/v1/models/{modelId}/monitoring")
  DriftReport drift(@PathVariable long modelId) {
    return monitor
        .report(modelId)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.MODEL_UNKNOWN, "modelId", modelId, "a model with a card"));
  }
}
