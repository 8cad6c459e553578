package io.creditregistry.oracle.applicant;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a file whose row does not end, also where its bytes are only skipped. */
final class RowBound extends FilterInputStream {
  static final int MAX_BYTES = 1 << 20;

  private int row;
  private int bytes;

  RowBound(InputStream in) {
    super(in);
  }

  /** The rows before this one are read; what a parser has buffered of it is not counted. */
  void next(int startingRow) {
    row = startingRow;
    bytes = 0;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    bytes += read;
    if (bytes > MAX_BYTES) {
      throw new ApplicantFileException(
          "row " + row,
          "more than " + MAX_BYTES + " bytes without its end",
          "objects of at most " + MAX_BYTES + " bytes");
    }
  }
}
