package io.creditregistry.oracle.applicant;

/** A feature schema that is unknown, unreadable or contradicts itself. */
public final class SchemaException extends InputException {
  public SchemaException(String field, String found, String expected) {
    super("feature schema", field, found, expected);
  }
}
