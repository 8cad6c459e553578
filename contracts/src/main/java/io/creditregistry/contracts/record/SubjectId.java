package io.creditregistry.contracts.record;

import io.creditregistry.contracts.bytes.FixedBytes;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A subject's salted pseudonym on chain: 20 bytes, not an account (protocol.md, "Subject
 * identifier").
 */
public final class SubjectId extends FixedBytes<SubjectId> {
  public static final int WIDTH = 20;
  public static final int SALT_WIDTH = 32;

  private SubjectId(byte[] bytes) {
    super("subjectId", bytes, WIDTH);
  }

  /**
   * Last 20 bytes of keccak-256 over the salt followed by the reference's UTF-8 bytes.
   *
   * @param salt 32 random bytes kept off chain for this subject
   * @throws IllegalArgumentException if the salt has another length or the reference is empty
   */
  public static SubjectId derive(byte[] salt, String reference) {
    if (salt.length != SALT_WIDTH) {
      throw new IllegalArgumentException(
          "subjectSalt: expected " + SALT_WIDTH + " bytes but found " + salt.length);
    }
    if (reference.isEmpty()) {
      throw new IllegalArgumentException("reference: expected some text but found none");
    }
    byte[] text = reference.getBytes(StandardCharsets.UTF_8);
    byte[] both = ByteBuffer.allocate(salt.length + text.length).put(salt).put(text).array();
    return new SubjectId(Arrays.copyOfRange(Keccak.hash(both).toBytes(), 12, 32));
  }

  /**
   * Subjects laid end to end, 20 bytes each.
   *
   * @throws IllegalArgumentException if the length is not a multiple of 20
   */
  public static List<SubjectId> unpack(byte[] packed) {
    if (packed.length % WIDTH != 0) {
      throw new IllegalArgumentException(
          "subjects: expected a multiple of 20 bytes but found " + packed.length);
    }
    List<SubjectId> subjects = new ArrayList<>(packed.length / WIDTH);
    for (int at = 0; at < packed.length; at += WIDTH) {
      subjects.add(of(Arrays.copyOfRange(packed, at, at + WIDTH)));
    }
    return List.copyOf(subjects);
  }

  /**
   * Copies the bytes.
   *
   * @throws IllegalArgumentException if there are not exactly 20
   */
  public static SubjectId of(byte[] bytes) {
    return new SubjectId(bytes);
  }

  /**
   * Reads 0x and 40 hexadecimal digits.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static SubjectId of(String hex) {
    return new SubjectId(Hex.decode("subjectId", hex, WIDTH));
  }
}
