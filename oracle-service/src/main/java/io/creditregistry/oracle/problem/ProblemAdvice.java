package io.creditregistry.oracle.problem;

import static java.util.stream.Collectors.joining;

import io.creditregistry.contracts.registry.CallRevertedException;
import io.creditregistry.contracts.registry.DeploymentException;
import io.creditregistry.contracts.rpc.ChainException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever a controller throws into a problem detail; nothing else writes an error. */
@RestControllerAdvice
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final int FRAMES = 12;

  @ExceptionHandler
  ResponseEntity<Object> mistake(ProblemException mistake) {
    return ProblemDetails.response(mistake);
  }

  @ExceptionHandler
  ResponseEntity<Object> world(OracleException failure) {
    LOG.warn("{}: {}", failure.problem().slug(), failure.getMessage());
    return ProblemDetails.response(failure.problem(), failure.getMessage(), Map.of());
  }

  /** A read that the contract refused; what was sent and refused is a result, not an exception. */
  @ExceptionHandler
  ResponseEntity<Object> refusal(CallRevertedException refusal) {
    return ProblemDetails.response(
        new ProblemException(Problem.TRANSACTION_REVERTED, refusal.getMessage())
            .with("error", refusal.reason().text()));
  }

  @ExceptionHandler
  ResponseEntity<Object> mismatch(DeploymentException mismatch) {
    return ProblemDetails.response(
        new ProblemException(Problem.REGISTRY_MISMATCH, mismatch.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<Object> chain(ChainException failure) {
    LOG.warn("{}: {}", Problem.CHAIN_UNAVAILABLE.slug(), failure.getMessage());
    return ProblemDetails.response(Problem.CHAIN_UNAVAILABLE, failure.getMessage(), Map.of());
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<Object> database(RuntimeException failure) {
    return incident(Problem.DATABASE_UNAVAILABLE, failure);
  }

  @ExceptionHandler
  ResponseEntity<Object> rest(Exception failure) {
    var mistake = RequestMistakes.describe(failure);
    if (mistake.isPresent()) {
      return ProblemDetails.response(mistake.get());
    }
    if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return ProblemDetails.response(
          Problem.REQUEST_MALFORMED, "The request is not valid", Map.of());
    }
    return incident(Problem.INTERNAL, failure);
  }

  /**
   * Logs classes and frames but no message: a message may repeat what a caller sent about a person.
   */
  private static ResponseEntity<Object> incident(Problem problem, Exception failure) {
    var incident = UUID.randomUUID().toString();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var frames =
          Arrays.stream(cause.getStackTrace())
              .limit(FRAMES)
              .map(frame -> "\n    at " + frame)
              .collect(joining());
      LOG.error("incident {}: {}{}", incident, cause.getClass().getName(), frames);
    }
    return ProblemDetails.response(
        problem, "Details are in the log under the incident's id", Map.of("incident", incident));
  }
}
