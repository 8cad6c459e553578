package io.creditregistry.oracle.applicant;

/**
 * A mistake of the caller in something handed to the scoring engine: a schema, an applicant file, a
 * model file or a training request. Names the field, the value found and what was expected.
 */
public abstract class InputException extends IllegalArgumentException {
  private final String field;
  private final String found;
  private final String expected;

  protected InputException(String what, String field, String found, String expected) {
    super(what + ": " + field + ": expected " + expected + " but found " + found);
    this.field = field;
    this.found = found;
    this.expected = expected;
  }

  /** Where the mistake is, for instance {@code features[3].range} or {@code header}. */
  public String field() {
    return field;
  }

  /** The value found, shortened where it is long. */
  public String found() {
    return found;
  }

  /** What would have been accepted. */
  public String expected() {
    return expected;
  }

  /** Cuts a value to a length fit for a message, and makes control characters visible. */
  public static String shorten(String value) {
    String head = value.length() <= 60 ? value : value.substring(0, 57) + "...";
    return "\"" + head.replaceAll("\\p{Cntrl}", "?") + "\"";
  }
}
