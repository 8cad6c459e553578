package io.creditregistry.contracts.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Packs a batch's records to the bytes that are signed and published, and back. */
public final class Records {
  /** Bytes of one packed record. */
  public static final int RECORD_WIDTH = 24;

  /** Most records in one batch. */
  public static final int MAX_RECORDS = 500;

  private Records() {}

  /**
   * 24 bytes per record, in the order given.
   *
   * @throws IllegalArgumentException if there are none or more than 500
   */
  public static byte[] pack(List<BatchRecord> records) {
    requireCount(records.size());
    ByteBuffer packed = ByteBuffer.allocate(records.size() * RECORD_WIDTH);
    for (BatchRecord record : records) {
      packed.put(record.subjectId().toBytes());
      packed.putShort((short) record.scorePoints());
      packed.putShort((short) record.pdBps());
    }
    return packed.array();
  }

  /**
   * Reads packed records.
   *
   * @throws IllegalArgumentException if the length is not 1 to 500 times 24, or a record is out of
   *     range
   */
  public static List<BatchRecord> unpack(byte[] packed) {
    if (packed.length % RECORD_WIDTH != 0) {
      throw new IllegalArgumentException(
          "records: expected a multiple of 24 bytes but found " + packed.length);
    }
    int count = packed.length / RECORD_WIDTH;
    requireCount(count);
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    List<BatchRecord> records = new ArrayList<>(count);
    byte[] subject = new byte[SubjectId.WIDTH];
    for (int i = 0; i < count; i++) {
      bytes.get(subject);
      int scorePoints = Short.toUnsignedInt(bytes.getShort());
      int pdBps = Short.toUnsignedInt(bytes.getShort());
      records.add(new BatchRecord(SubjectId.of(subject), scorePoints, pdBps));
    }
    return List.copyOf(records);
  }

  private static void requireCount(int count) {
    if (count < 1 || count > MAX_RECORDS) {
      throw new IllegalArgumentException(
          "records: expected 1.." + MAX_RECORDS + " records but found " + count);
    }
  }
}
