package io.creditregistry.contracts.record;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one storage slot of a subject, taken apart (protocol.md, "Storage").
 *
 * @param scorePoints uint16, 300..850 once published
 * @param pdBps uint16, 0..10000
 * @param modelId uint32
 * @param dataTime uint40, Unix seconds
 * @param publishedAt uint40, the block's time in Unix seconds; zero where nothing was published
 * @param sequence uint64 in a Java long's 64 bits, the batch that brought the record
 * @param statusBits uint16
 */
public record StoredScore(
    int scorePoints,
    int pdBps,
    long modelId,
    long dataTime,
    long publishedAt,
    long sequence,
    int statusBits) {
  public static final int REVOKED = 1;
  public static final int FROZEN = 2;
  public static final int DISPUTED = 4;
  public static final int FROZEN_BY_SUBJECT = 8;
  public static final int CORRECTED = 16;
  public static final int HELD = 32;

  /** Not in a slot: what reads add while publishing is paused, or the record's model suspended. */
  public static final int PUBLISHING_PAUSED = 64;

  public static final int MODEL_SUSPENDED = 128;

  /** Names of the status bits, from bit 0 on (docs/errors.md, "Status bits"). */
  public static final List<String> MARKS =
      List.of("revoked", "frozen", "disputed", "frozen-by-subject", "corrected", "held");

  private static final int KEPT_BY_NEW_RECORD = FROZEN | DISPUTED | FROZEN_BY_SUBJECT;

  /** Nothing published and no status. */
  public static final StoredScore EMPTY = new StoredScore(0, 0, 0, 0, 0, 0, 0);

  /** Rejects a value wider than its field: {@link IllegalArgumentException}. */
  public StoredScore {
    requireWidth("scorePoints", scorePoints, 16);
    requireWidth("pdBps", pdBps, 16);
    requireWidth("modelId", modelId, 32);
    requireWidth("dataTime", dataTime, 40);
    requireWidth("publishedAt", publishedAt, 40);
    requireWidth("statusBits", statusBits, 16);
  }

  /**
   * Takes a slot's word apart.
   *
   * @throws IllegalArgumentException if bits 224 to 255 are not zero, which the contract never
   *     writes
   */
  public static StoredScore decode(BigInteger word) {
    if (word.signum() < 0 || word.bitLength() > 224) {
      throw new IllegalArgumentException(
          "record word: expected bits 224 to 255 zero but found 0x" + word.toString(16));
    }
    return new StoredScore(
        (int) bits(word, 0, 16),
        (int) bits(word, 16, 16),
        bits(word, 32, 32),
        bits(word, 64, 40),
        bits(word, 104, 40),
        bits(word, 144, 64),
        (int) bits(word, 208, 16));
  }

  /** The slot's word. */
  public BigInteger encode() {
    return BigInteger.valueOf(scorePoints)
        .or(BigInteger.valueOf(pdBps).shiftLeft(16))
        .or(BigInteger.valueOf(modelId).shiftLeft(32))
        .or(BigInteger.valueOf(dataTime).shiftLeft(64))
        .or(BigInteger.valueOf(publishedAt).shiftLeft(104))
        .or(new BigInteger(Long.toUnsignedString(sequence)).shiftLeft(144))
        .or(BigInteger.valueOf(statusBits).shiftLeft(208));
  }

  /** The status bits that are set, by name, the lowest first. */
  public List<String> marks() {
    return marks(statusBits);
  }

  /** Status bits by name, the lowest first. */
  public static List<String> marks(int bits) {
    return IntStream.range(0, MARKS.size())
        .filter(bit -> (bits >> bit & 1) != 0)
        .mapToObj(MARKS::get)
        .toList();
  }

  /** The same record with other status bits. */
  public StoredScore withStatusBits(int bits) {
    return new StoredScore(scorePoints, pdBps, modelId, dataTime, publishedAt, sequence, bits);
  }

  /** The subject's word once this record is replaced by a new one. */
  public StoredScore replacedBy(StoredScore fresh) {
    return fresh.withStatusBits(statusBits & KEPT_BY_NEW_RECORD | fresh.statusBits());
  }

  /** The same record, stored in a block of this time. */
  public StoredScore storedAt(long blockTime) {
    return new StoredScore(scorePoints, pdBps, modelId, dataTime, blockTime, sequence, statusBits);
  }

  /** Whether a batch has ever brought a record. */
  public boolean isPublished() {
    return publishedAt != 0;
  }

  /**
   * What a lender reads at a moment: the first line of protocol.md, "Reads", that applies.
   *
   * @param blockTime Unix seconds of the block read at
   * @param maxAge seconds that the data may be old
   */
  public ScoreStatus statusAt(long blockTime, long maxAge) {
    if (!isPublished() && statusBits == 0) {
      return ScoreStatus.MISSING;
    }
    if ((statusBits & REVOKED) != 0) {
      return ScoreStatus.REVOKED;
    }
    if ((statusBits & (FROZEN | FROZEN_BY_SUBJECT)) != 0) {
      return ScoreStatus.FROZEN;
    }
    if ((statusBits & HELD) != 0) {
      return ScoreStatus.QUARANTINED;
    }
    if (dataTime == 0) {
      return ScoreStatus.MISSING; // a mark of a subject whose only record was held and lapsed
    }
    return blockTime - dataTime > maxAge ? ScoreStatus.STALE : ScoreStatus.CURRENT;
  }

  private static long bits(BigInteger word, int from, int width) {
    return word.shiftRight(from)
        .and(BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE))
        .longValue();
  }

  private static void requireWidth(String field, long value, int width) {
    if (value < 0 || value >>> width != 0) {
      throw new IllegalArgumentException(
          field + ": expected an unsigned number of " + width + " bits but found " + value);
    }
  }
}
