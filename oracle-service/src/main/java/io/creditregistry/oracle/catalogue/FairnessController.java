package io.creditregistry.oracle.catalogue;

import io.creditregistry.oracle.fairness.AlternativeSearch;
import io.creditregistry.oracle.fairness.FairnessPolicies;
import io.creditregistry.oracle.fairness.FairnessPolicy;
import io.creditregistry.oracle.fairness.FairnessReport;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.settings.EvaluationProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holds a model's group figures against a jurisdiction's policy. */
@RestController
class FairnessController {
  private final CardStore cards;
  private final FairnessPolicies policies;
  private final Clock clock;

  FairnessController(CardStore cards, EvaluationProperties properties, Clock clock) {
    this.cards = cards;
    var file = properties.fairnessPolicyFile();
    this.policies = file == null ? FairnessPolicies.shipped() : FairnessPolicies.read(file);
    this.clock = clock;
  }

  /**
   * What the policy says.
   *
   * @param evaluatedOn the sample that was measured
   * @param passed false only where a policy with a gate has findings
   */
  record FairnessView(
      long modelId,
      boolean synthetic,
      String evaluatedOn,
      LocalDate day,
      FairnessPolicy policy,
      boolean passed,
      List<FairnessPolicy.Finding> findings,
      FairnessReport report,
      List<AlternativeSearch.Alternative> alternatives) {}

  /**
   * @param day null for today (UTC)
   */
  @GetMapping("/api/v1/models/{modelId}/fairness")
  FairnessView fairness(
      @PathVariable long modelId,
      @RequestParam(defaultValue = "US") String jurisdiction,
      @RequestParam(required = false) LocalDate day) {
    var card =
        cards
            .find(modelId)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        Problem.MODEL_UNKNOWN, "modelId", modelId, "a model with a card"));
    var asked = day == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : day;
    var policy =
        policies
            .in(jurisdiction, asked)
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "jurisdiction",
                        jurisdiction,
                        "one of " + policies.jurisdictions() + " with a policy on " + asked));
    var findings = policy.findings(card.fairness());
    return new FairnessView(
        modelId,
        card.synthetic(),
        card.data().evaluatedOn(),
        asked,
        policy,
        findings.isEmpty() || !policy.gate(),
        findings,
        card.fairness(),
        card.alternatives());
  }
}
