package io.creditregistry.oracle.statement;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.subject.AttesterStatement.BindController;
import io.creditregistry.contracts.subject.AttesterStatement.ExtendDispute;
import io.creditregistry.contracts.subject.AttesterStatement.ResolveDispute;
import io.creditregistry.contracts.subject.DisputeState;
import io.creditregistry.contracts.subject.SignedStatement;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.subject.SubjectRegister;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signs what attesters say of subjects whom this oracle scored; sends nothing. */
@RestController
@RequestMapping("/api/v1/subjects/{subjectId}")
class StatementsController {
  private final StatementSigner signer;
  private final SubjectRegister register;

  StatementsController(StatementSigner signer, SubjectRegister register) {
    this.signer = signer;
    this.register = register;
  }

  /**
   * @param controller the wallet that is to speak for the subject
   */
  record BindingRequest(@NotNull String controller) {}

  /**
   * @param outcome {@code upheld}, {@code corrected} or {@code rejected}
   * @param reasonCode 0..65535
   */
  record ResolutionRequest(@NotNull String outcome, @Min(0) @Max(0xffff) int reasonCode) {}

  @PostMapping("/controller-binding")
  SignedStatement bind(@PathVariable String subjectId, @Valid @RequestBody BindingRequest request) {
    var id = known(subjectId);
    var controller = address(request.controller());
    return signer.sign(
        id,
        (registry, epoch, deadline) ->
            new BindController(
                id, controller, epoch, registry.subjects().controllerOf(id).bindings(), deadline));
  }

  @PostMapping("/dispute-extension")
  SignedStatement extend(@PathVariable String subjectId) {
    var id = known(subjectId);
    return signer.sign(
        id,
        (registry, epoch, deadline) ->
            new ExtendDispute(id, registry.subjects().disputeOf(id).number(), epoch, deadline));
  }

  @PostMapping("/dispute-resolution")
  SignedStatement resolve(
      @PathVariable String subjectId, @Valid @RequestBody ResolutionRequest request) {
    var id = known(subjectId);
    var outcome = outcome(request.outcome());
    return signer.sign(
        id,
        (registry, epoch, deadline) ->
            new ResolveDispute(
                id,
                registry.subjects().disputeOf(id).number(),
                outcome,
                request.reasonCode(),
                epoch,
                deadline));
  }

  private SubjectId known(String subjectId) {
    SubjectId id;
    try {
      id = SubjectId.of(subjectId);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("subjectId", subjectId, "0x and 40 hex digits");
    }
    if (!register.knows(id)) {
      throw ProblemException.of(
          Problem.SUBJECT_UNKNOWN, "subjectId", subjectId, "a subject that was scored here");
    }
    return id;
  }

  private static Address address(String text) {
    try {
      return Address.of(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("controller", text, "0x and 40 hex digits");
    }
  }

  private static DisputeState outcome(String text) {
    return Arrays.stream(DisputeState.values())
        .filter(DisputeState::isResolution)
        .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> ProblemException.invalid("outcome", text, "upheld, corrected or rejected"));
  }
}
