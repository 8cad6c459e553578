package io.creditregistry.oracle.problem;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our words what Spring found wrong with a request before any controller saw it. */
final class RequestMistakes {
  private RequestMistakes() {}

  /** Empty where the exception is not a caller's mistake. */
  static Optional<ProblemException> describe(Exception failure) {
    return Optional.ofNullable(
        switch (failure) {
          case HttpMessageNotReadableException e -> unreadable(e);
          case MethodArgumentNotValidException e -> invalidBody(e);
          case HandlerMethodValidationException e -> invalidParameter(e);
          case MethodArgumentTypeMismatchException e ->
              ProblemException.invalid(e.getName(), e.getValue(), typeName(e.getRequiredType()));
          case MissingServletRequestParameterException e ->
              ProblemException.invalid(e.getParameterName(), null, e.getParameterType());
          case MissingServletRequestPartException e ->
              ProblemException.invalid(e.getRequestPartName(), null, "a part of the form");
          case MaxUploadSizeExceededException e ->
              new ProblemException(
                  Problem.UPLOAD_TOO_LARGE,
                  "The upload is larger than spring.servlet.multipart.max-file-size allows");
          case MultipartException e ->
              new ProblemException(
                  Problem.REQUEST_MALFORMED, "The request is not a readable multipart form");
          case NoResourceFoundException e ->
              new ProblemException(Problem.NOT_FOUND, "Nothing stands at /" + e.getResourcePath());
          case HttpRequestMethodNotSupportedException e ->
              ProblemException.of(
                  Problem.METHOD_NOT_ALLOWED,
                  "method",
                  e.getMethod(),
                  oneOf(e.getSupportedMethods()));
          case HttpMediaTypeNotSupportedException e ->
              ProblemException.of(
                  Problem.MEDIA_TYPE_NOT_SUPPORTED,
                  "Content-Type",
                  e.getContentType(),
                  oneOf(
                      e.getSupportedMediaTypes().stream()
                          .map(Object::toString)
                          .toArray(String[]::new)));
          case HttpMediaTypeNotAcceptableException e ->
              new ProblemException(
                  Problem.NOT_ACCEPTABLE, "The answer has no form that Accept names");
          default -> null;
        });
  }

  private static ProblemException unreadable(HttpMessageNotReadableException failure) {
    return switch (failure.getCause()) {
      case UnrecognizedPropertyException e ->
          ProblemException.of(
              Problem.REQUEST_MALFORMED,
              path(e),
              "an unknown field",
              oneOf(e.getKnownPropertyIds().stream().map(Object::toString).toArray(String[]::new)));
      case JacksonException e when !e.getPath().isEmpty() ->
          ProblemException.of(
              Problem.REQUEST_MALFORMED, path(e), "a value of another type", "the documented type");
      case null, default ->
          new ProblemException(Problem.REQUEST_MALFORMED, "The body is not readable JSON");
    };
  }

  private static ProblemException invalidBody(MethodArgumentNotValidException failure) {
    var error = failure.getBindingResult().getAllErrors().getFirst();
    return error instanceof FieldError field
        ? ProblemException.invalid(
            field.getField(), field.getRejectedValue(), "a value that " + field.getDefaultMessage())
        : ProblemException.invalid(error.getObjectName(), "the body", error.getDefaultMessage());
  }

  private static ProblemException invalidParameter(HandlerMethodValidationException failure) {
    var result = failure.getParameterValidationResults().getFirst();
    var expected =
        result.getResolvableErrors().stream()
            .map(e -> e.getDefaultMessage())
            .collect(joining(", "));
    return ProblemException.invalid(
        result.getMethodParameter().getParameterName(),
        result.getArgument(),
        "a value that " + expected);
  }

  private static String path(JacksonException failure) {
    return failure.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : step.getPropertyName())
        .collect(joining("."));
  }

  private static String typeName(Class<?> type) {
    return type == null ? "another type" : type.getSimpleName();
  }

  private static String oneOf(String[] values) {
    return values == null || values.length == 0 ? "another" : String.join(" or ", List.of(values));
  }
}
