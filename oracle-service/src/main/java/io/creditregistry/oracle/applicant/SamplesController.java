package io.creditregistry.oracle.applicant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out made-up applicants to try the oracle with. */
@RestController
@RequestMapping("/api/v1/samples")
class SamplesController {
  private static final int MOST_ROWS = 1_000_000;

  /** The same rows and seed give the same text. */
  @GetMapping(path = "/synthetic", produces = "text/csv;charset=UTF-8")
  String synthetic(
      @RequestParam(defaultValue = "1000") @Min(1) @Max(MOST_ROWS) int rows,
      @RequestParam(defaultValue = "1") long seed) {
    return SyntheticApplicants.csv(rows, seed);
  }
}
