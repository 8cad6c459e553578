package io.creditregistry.contracts.record;

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
public final class SubjectId implements Comparable<SubjectId> {
  public static final int WIDTH = 20;
  public static final int SALT_WIDTH = 32;

  private final byte[] value;

  private SubjectId(byte[] value) {
    this.value = value;
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
    if (bytes.length != WIDTH) {
      throw new IllegalArgumentException(
          "subjectId: expected " + WIDTH + " bytes but found " + bytes.length);
    }
    return new SubjectId(bytes.clone());
  }

  /**
   * Reads 0x and 40 hexadecimal digits.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static SubjectId of(String hex) {
    return new SubjectId(Hex.decode("subjectId", hex, WIDTH));
  }

  /** A copy of the 20 bytes. */
  public byte[] toBytes() {
    return value.clone();
  }

  /** 0x and 40 lower-case digits. */
  public String hex() {
    return Hex.encode(value);
  }

  /** Whether all bytes are zero, which no record may carry. */
  public boolean isZero() {
    return Arrays.equals(value, new byte[WIDTH]);
  }

  @Override
  public int compareTo(SubjectId other) {
    return Arrays.compareUnsigned(value, other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubjectId that && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return hex();
  }
}
