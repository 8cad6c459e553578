package io.creditregistry.oracle.applicant;

import java.io.InputStream;

/** Ten gigabytes of digits. */
final class Endless extends InputStream {
  private long served;

  @Override
  public int read() {
    served++;
    return served > 10_000_000_000L ? -1 : '7';
  }

  long served() {
    return served;
  }
}
