package io.creditregistry.oracle.model;

import io.creditregistry.oracle.applicant.InputException;

/** A model that cannot be read, was changed by hand, or belongs to another schema. */
public final class ModelFileException extends InputException {
  public ModelFileException(String field, String found, String expected) {
    super("model", field, found, expected);
  }
}
