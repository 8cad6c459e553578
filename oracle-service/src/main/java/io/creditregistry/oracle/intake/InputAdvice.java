package io.creditregistry.oracle.intake;

import io.creditregistry.oracle.applicant.InputException;
import io.creditregistry.oracle.applicant.RowsRejectedException;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemDetails;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.training.TrainingException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells what the scoring engine found wrong with a file, a schema or a training request. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class InputAdvice {
  @ExceptionHandler
  ResponseEntity<Object> mistake(InputException mistake) {
    if (mistake instanceof RowsRejectedException rows) {
      return ProblemDetails.response(
          ProblemException.of(
                  Problem.APPLICANTS_REJECTED, rows.field(), rows.found(), rows.expected())
              .with("rejected", rows.rejects()));
    }
    var problem =
        mistake instanceof TrainingException ? Problem.APPLICANTS_UNUSABLE : Problem.FIELD_INVALID;
    return ProblemDetails.response(
        ProblemException.of(problem, mistake.field(), mistake.found(), mistake.expected()));
  }
}
