package io.creditregistry.oracle.workbench;

import io.creditregistry.oracle.applicant.InputException;

/** A job that was asked for in a way that cannot be. */
public final class JobException extends InputException {
  JobException(String field, String found, String expected) {
    super("job", field, found, expected);
  }
}
