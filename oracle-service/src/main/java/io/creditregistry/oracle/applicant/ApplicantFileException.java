package io.creditregistry.oracle.applicant;

/** An applicant file that as a whole cannot be read: empty, another header, not text. */
public final class ApplicantFileException extends InputException {
  public ApplicantFileException(String field, String found, String expected) {
    super("applicant file", field, found, expected);
  }
}
