package io.creditregistry.oracle.rejectinference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows on made-up applicants when reject inference helps. */
@RestController
class RejectInferenceController {

  /** The same rows and seed give the same answer. */
  @GetMapping("/api/v1/simulations/reject-inference")
  RejectSimulation simulate(
      @RequestParam(defaultValue = "2000") @Min(200) @Max(20_000) int rows,
      @RequestParam(defaultValue = "1") long seed) {
    return RejectSimulation.run(rows, seed);
  }
}
