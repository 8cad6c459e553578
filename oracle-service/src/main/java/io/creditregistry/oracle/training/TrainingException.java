package io.creditregistry.oracle.training;

import io.creditregistry.oracle.applicant.InputException;

/** A sample that nothing can be learnt from, or a training option out of range. */
public final class TrainingException extends InputException {
  public TrainingException(String field, String found, String expected) {
    super("training", field, found, expected);
  }
}
