package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The call data of a transaction that publishes a batch of any kind, taken apart.
 *
 * @param kind which function it calls
 * @param header the batch's header
 * @param records packed records, or what else the kind carries
 * @param signatures packed signatures
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
public record PublishCall(BatchKind kind, BatchHeader header, byte[] records, byte[] signatures) {
  private static final int WORD = Bytes32.WIDTH;
  private static final int HEADER_WORDS = 6;
  private static final int SELECTOR_WIDTH = 4;
  private static final int NUMBER_WIDTH = 4;

  /**
   * Reads call data.
   *
   * @throws IllegalArgumentException if it calls something else or its arguments are cut short
   */
  public static PublishCall decode(byte[] callData) {
    BatchKind kind = kind(callData);
    byte[] arguments = Arrays.copyOfRange(callData, SELECTOR_WIDTH, callData.length);
    BatchHeader header =
        new BatchHeader(
            number(arguments, 0),
            number(arguments, 1),
            number(arguments, 2),
            number(arguments, 3),
            number(arguments, 4),
            Bytes32.of(slice(arguments, 5L * WORD, WORD)));
    byte[] content =
        kind.contentIsNumber()
            ? slice(arguments, (long) (HEADER_WORDS + 1) * WORD - NUMBER_WIDTH, NUMBER_WIDTH)
            : bytes(arguments, HEADER_WORDS);
    return new PublishCall(kind, header, content, bytes(arguments, HEADER_WORDS + 1));
  }

  private static BatchKind kind(byte[] callData) {
    for (BatchKind kind : BatchKind.values()) {
      byte[] selector = Arrays.copyOf(Keccak.hash(kind.signature()).toBytes(), SELECTOR_WIDTH);
      if (callData.length >= SELECTOR_WIDTH
          && Arrays.equals(selector, Arrays.copyOf(callData, SELECTOR_WIDTH))) {
        return kind;
      }
    }
    throw new IllegalArgumentException("call data: expected a call of publish");
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
