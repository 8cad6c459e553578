package io.creditregistry.oracle.applicant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Lines of a UTF-8 stream in constant memory. A line longer than the bound ends the reading there:
 * its rest is neither buffered nor read.
 */
public final class LineSource {
  static final int MAX_BYTES = 65_536;

  private final InputStream in;
  private final byte[] buffer = new byte[8192];
  private final byte[] line = new byte[MAX_BYTES];
  private int position;
  private int limit;
  private long number;

  /**
   * @param in UTF-8; not closed
   */
  public LineSource(InputStream in) {
    this.in = in;
  }

  /** What the next line is; {@code text} is null where {@code problem} is not. */
  public record Line(long number, String text, String problem) {}

  /**
   * The next line without its end, or null after the last. A final line end starts no further line.
   *
   * @throws ApplicantFileException if the line has more than {@link #MAX_BYTES} bytes
   */
  public Line next() throws IOException {
    int length = 0;
    boolean any = false;
    while (true) {
      int b = read();
      if (b < 0 && !any) {
        return null;
      }
      if (b < 0 || b == '\n') {
        number++;
        return decode(length);
      }
      any = true;
      if (length == MAX_BYTES) {
        throw new ApplicantFileException(
            "line " + (number + 1),
            "more than " + MAX_BYTES + " bytes without a line end",
            "lines of at most " + MAX_BYTES + " bytes");
      }
      line[length++] = (byte) b;
    }
  }

  private Line decode(int length) {
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, end)).toString();
      return new Line(
          number, number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text, null);
    } catch (CharacterCodingException e) {
      return new Line(number, null, "UTF-8 text");
    }
  }

  private int read() throws IOException {
    if (position == limit) {
      limit = in.read(buffer);
      position = 0;
      if (limit <= 0) {
        limit = 0;
        return -1;
      }
    }
    return buffer[position++] & 0xff;
  }
}
