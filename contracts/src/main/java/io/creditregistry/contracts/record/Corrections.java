package io.creditregistry.contracts.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The packed corrections of a batch (protocol.md, "Corrections"). */
public final class Corrections {
  public static final int CORRECTION_WIDTH = 34;

  private Corrections() {}

  /**
   * 34 bytes per correction, in the order given.
   *
   * @throws IllegalArgumentException if there are none or more than 500
   */
  public static byte[] pack(List<Correction> corrections) {
    requireCount(corrections.size());
    ByteBuffer packed = ByteBuffer.allocate(corrections.size() * CORRECTION_WIDTH);
    for (Correction correction : corrections) {
      packed.put(Records.pack(List.of(correction.record())));
      packed.putLong(correction.replacedSequence());
      packed.putShort((short) correction.reasonCode());
    }
    return packed.array();
  }

  /**
   * Reads packed corrections.
   *
   * @throws IllegalArgumentException if the length is not 1 to 500 times 34, or a record is out of
   *     range
   */
  public static List<Correction> unpack(byte[] packed) {
    if (packed.length % CORRECTION_WIDTH != 0) {
      throw new IllegalArgumentException(
          "corrections: expected a multiple of 34 bytes but found " + packed.length);
    }
    int count = packed.length / CORRECTION_WIDTH;
    requireCount(count);
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    List<Correction> corrections = new ArrayList<>(count);
    byte[] record = new byte[Records.RECORD_WIDTH];
    for (int i = 0; i < count; i++) {
      bytes.get(record);
      long replaced = bytes.getLong();
      int reasonCode = Short.toUnsignedInt(bytes.getShort());
      corrections.add(new Correction(Records.unpack(record).get(0), replaced, reasonCode));
    }
    return List.copyOf(corrections);
  }

  private static void requireCount(int count) {
    if (count < 1 || count > Records.MAX_RECORDS) {
      throw new IllegalArgumentException(
          "corrections: expected 1.." + Records.MAX_RECORDS + " but found " + count);
    }
  }
}
