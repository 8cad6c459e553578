package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
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
  private static final int HEADER_WORDS = 6;
  private static final int NUMBER_WIDTH = 4;

  /**
   * Reads call data.
   *
   * @throws IllegalArgumentException if it calls something else or its arguments are cut short
   */
  public static PublishCall decode(byte[] callData) {
    BatchKind kind = kind(callData);
    CallArguments arguments = CallArguments.of(callData);
    BatchHeader header =
        new BatchHeader(
            arguments.number(0),
            arguments.number(1),
            arguments.number(2),
            arguments.number(3),
            arguments.number(4),
            arguments.word(5));
    byte[] content =
        kind.contentIsNumber()
            ? arguments.end(HEADER_WORDS, NUMBER_WIDTH)
            : arguments.bytes(HEADER_WORDS);
    return new PublishCall(kind, header, content, arguments.bytes(HEADER_WORDS + 1));
  }

  private static BatchKind kind(byte[] callData) {
    for (BatchKind kind : BatchKind.values()) {
      byte[] selector = CallArguments.selector(kind.signature());
      if (callData.length >= selector.length
          && Arrays.equals(selector, Arrays.copyOf(callData, selector.length))) {
        return kind;
      }
    }
    throw new IllegalArgumentException("call data: expected a call of publish");
  }
}
