package io.creditregistry.contracts.journal;

/** A journal's file cannot be used; the message names the file and what is wrong with it. */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JournalException(String message) {
    super(message);
  }

  JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
