package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A {@code publish} transaction's call data, taken apart.
 *
 * @param header the batch's header
 * @param records packed records
 * @param signatures packed signatures
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
public record PublishCall(BatchHeader header, byte[] records, byte[] signatures) {
  private static final String SIGNATURE =
      "publish((uint64,uint32,uint32,uint40,uint40,bytes32),bytes,bytes)";
  private static final byte[] SELECTOR = Arrays.copyOf(Keccak.hash(SIGNATURE).toBytes(), 4);
  private static final int WORD = Bytes32.WIDTH;
  private static final int HEADER_WORDS = 6;

  /**
   * Reads call data.
   *
   * @throws IllegalArgumentException if it calls something else or its arguments are cut short
   */
  public static PublishCall decode(byte[] callData) {
    if (callData.length < 4 || !Arrays.equals(SELECTOR, Arrays.copyOf(callData, 4))) {
      throw new IllegalArgumentException("call data: expected a call of publish");
    }
    byte[] arguments = Arrays.copyOfRange(callData, 4, callData.length);
    BatchHeader header =
        new BatchHeader(
            number(arguments, 0),
            number(arguments, 1),
            number(arguments, 2),
            number(arguments, 3),
            number(arguments, 4),
            Bytes32.of(slice(arguments, 5L * WORD, WORD)));
    return new PublishCall(
        header, bytes(arguments, HEADER_WORDS), bytes(arguments, HEADER_WORDS + 1));
  }

  private static byte[] bytes(byte[] arguments, int wordOfOffset) {
    long offset = number(arguments, wordOfOffset);
    long length = numberAt(arguments, offset);
    return slice(arguments, offset + WORD, length);
  }

  private static long number(byte[] arguments, int word) {
    return numberAt(arguments, (long) word * WORD);
  }

  private static long numberAt(byte[] arguments, long offset) {
    BigInteger value = new BigInteger(1, slice(arguments, offset, WORD));
    if (value.bitLength() > 62) {
      throw new IllegalArgumentException("call data: number too large at byte " + (4 + offset));
    }
    return value.longValue();
  }

  private static byte[] slice(byte[] arguments, long from, long length) {
    if (from > arguments.length || length > arguments.length - from) {
      throw new IllegalArgumentException("call data: cut short at byte " + (4 + from));
    }
    return Arrays.copyOfRange(arguments, (int) from, (int) (from + length));
  }
}
