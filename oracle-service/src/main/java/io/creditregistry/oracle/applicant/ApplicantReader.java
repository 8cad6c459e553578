package io.creditregistry.oracle.applicant;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads applicant files. Every data row ends as one applicant or as at least one reject; nothing is
 * dropped silently. A file that begins with <code>[</code> or <code>{</code> is JSON; any other has
 * the layout that the schema's {@code format} tells.
 */
public final class ApplicantReader {
  private static final int PEEKED_BYTES = 4096;

  private ApplicantReader() {}

  /**
   * Reads a whole file into memory.
   *
   * @param in the file's bytes, UTF-8; not closed
   * @throws ApplicantFileException if the file is empty, has only a header, its header is not the
   *     schema's, a line is too long, or it begins as JSON and is none
   */
  public static ApplicantTable read(FeatureSchema schema, InputStream in) {
    List<Applicant> applicants = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    stream(schema, in, applicants::add, rejects::add);
    return new ApplicantTable(schema, applicants, rejects);
  }

  /**
   * Reads a file row by row in constant memory, in file order.
   *
   * @return the number of data rows
   * @throws ApplicantFileException as {@link #read}; the rows before the mistake were handed on
   */
  public static int stream(
      FeatureSchema schema,
      InputStream in,
      Consumer<Applicant> applicants,
      Consumer<Reject> rejects) {
    try {
      InputStream buffered = new BufferedInputStream(in, 2 * PEEKED_BYTES);
      return isJson(buffered)
          ? JsonRows.stream(schema, buffered, applicants, rejects)
          : DelimitedRows.stream(schema, buffered, applicants, rejects);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isJson(InputStream in) throws IOException {
    in.mark(PEEKED_BYTES);
    try {
      for (int i = 0; i < PEEKED_BYTES; i++) {
        int b = in.read();
        if (b > ' ' && b < 0x80) {
          return b == '[' || b == '{';
        }
        if (b < 0) {
          return false;
        }
      }
      return false;
    } finally {
      in.reset();
    }
  }
}
