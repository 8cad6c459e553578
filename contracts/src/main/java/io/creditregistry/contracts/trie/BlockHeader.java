package io.creditregistry.contracts.trie;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A block header as its RLP fields, from London (16 fields) to Prague (21), later forks' further
 * fields included as they come.
 */
public final class BlockHeader {
  private static final int PARENT_HASH = 0;
  private static final int STATE_ROOT = 3;
  private static final int TRANSACTIONS_ROOT = 4;
  private static final int RECEIPTS_ROOT = 5;
  private static final int LOGS_BLOOM = 6;
  private static final int NUMBER = 8;
  private static final int TIMESTAMP = 11;
  static final int EXTRA_DATA = 12;
  private static final int MIX_HASH = 13;
  private static final int LEAST_FIELDS = 15;

  private final List<Rlp.Item> fields;

  private BlockHeader(List<Rlp.Item> fields) {
    this.fields = List.copyOf(fields);
  }

  /**
   * Takes the header's fields in their order.
   *
   * @throws IllegalArgumentException if there are fewer than 15, or one that is read here has the
   *     wrong width
   */
  static BlockHeader of(List<Rlp.Item> fields) {
    if (fields.size() < LEAST_FIELDS) {
      throw new IllegalArgumentException(
          "header: expected at least " + LEAST_FIELDS + " fields but found " + fields.size());
    }
    BlockHeader header = new BlockHeader(fields);
    header.stateRoot();
    header.number();
    header.timestamp();
    header.mixHash();
    return header;
  }

  /**
   * Reads the RLP of a header.
   *
   * @throws IllegalArgumentException if it is not the RLP of one
   */
  public static BlockHeader decode(byte[] rlp) {
    return of(Rlp.decode(rlp).items());
  }

  /** The header's RLP, seals included. */
  public byte[] encode() {
    return Rlp.encode(Rlp.list(fields));
  }

  /** The block's hash: of the whole header, or on QBFT chains of the header without its seals. */
  public Bytes32 hash() {
    if (!isQbft()) {
      return Keccak.hash(encode());
    }
    return hashWithExtraData(QbftExtraData.decode(extraData()).withoutSealsAndRound());
  }

  /** Whether the mix hash carries the mark of Istanbul-style consensus (Besu's QBFT). */
  public boolean isQbft() {
    return mixHash().equals(QbftExtraData.MIX_HASH);
  }

  Bytes32 hashWithExtraData(byte[] extraData) {
    List<Rlp.Item> replaced = new ArrayList<>(fields);
    replaced.set(EXTRA_DATA, Rlp.text(extraData));
    return Keccak.hash(Rlp.encode(Rlp.list(replaced)));
  }

  /** Hash of the block before. */
  public Bytes32 parentHash() {
    return Bytes32.of(fields.get(PARENT_HASH).bytes());
  }

  public Bytes32 transactionsRoot() {
    return Bytes32.of(fields.get(TRANSACTIONS_ROOT).bytes());
  }

  public Bytes32 receiptsRoot() {
    return Bytes32.of(fields.get(RECEIPTS_ROOT).bytes());
  }

  public LogsBloom logsBloom() {
    return new LogsBloom(fields.get(LOGS_BLOOM).bytes());
  }

  public Bytes32 stateRoot() {
    return Bytes32.of(fields.get(STATE_ROOT).bytes());
  }

  public Bytes32 mixHash() {
    return Bytes32.of(fields.get(MIX_HASH).bytes());
  }

  public byte[] extraData() {
    return fields.get(EXTRA_DATA).bytes();
  }

  /** The block's number. */
  public long number() {
    return smallNumber("number", fields.get(NUMBER));
  }

  /** The block's time in Unix seconds. */
  public long timestamp() {
    return smallNumber("timestamp", fields.get(TIMESTAMP));
  }

  private static long smallNumber(String field, Rlp.Item item) {
    BigInteger value = new BigInteger(1, item.bytes());
    if (value.bitLength() > 62) {
      throw new IllegalArgumentException(field + ": expected below 2^62 but found " + value);
    }
    return value.longValue();
  }
}
