package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.record.ChangeReason;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.oracle.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has the attesters sign corrections, and publishes them. */
@RestController
@RequestMapping("/api/v1/corrections")
class CorrectionsController {
  private final Corrector corrector;

  CorrectionsController(Corrector corrector) {
    this.corrector = corrector;
  }

  /**
   * @param reason a name or a number of docs/errors.md, "Reason codes"
   */
  record CorrectionRequest(@NotNull String subjectId, @NotNull String reason) {}

  record CorrectionsRequest(
      @NotNull @Size(min = 1, max = 500) List<@Valid CorrectionRequest> corrections) {}

  @PostMapping
  PublicationView correct(@Valid @RequestBody CorrectionsRequest request) {
    var reasons = new LinkedHashMap<SubjectId, ChangeReason>();
    for (var each : request.corrections()) {
      reasons.put(SubjectsNamed.one(each.subjectId()), reason(each.reason()));
    }
    return PublicationView.of(corrector.correct(reasons));
  }

  private static ChangeReason reason(String text) {
    try {
      return ChangeReason.parse(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("reason", text, "a reason's name or 0 to 65535");
    }
  }
}
