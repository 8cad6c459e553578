package io.creditregistry.contracts.batch;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.ByteBuffer;

/** EIP-712 {@code hashStruct}: the typehash and one 32-byte word per member, hashed. */
public final class StructHash {
  private final ByteBuffer words;

  /** Begins with the type; {@code members} words follow. */
  public StructHash(Bytes32 typehash, int members) {
    words = ByteBuffer.allocate((members + 1) * Bytes32.WIDTH).put(typehash.toBytes());
  }

  /** A member of 32 bytes. */
  public StructHash word(Bytes32 value) {
    words.put(value.toBytes());
    return this;
  }

  /** The long's 64 bits as an unsigned number. */
  public StructHash number(long value) {
    words.put(new byte[24]).putLong(value);
    return this;
  }

  /** An address, padded on the left. */
  public StructHash address(Address value) {
    words.put(new byte[12]).put(value.toBytes());
    return this;
  }

  /** A subject, padded on the right as every {@code bytes20} is. */
  public StructHash subject(SubjectId value) {
    words.put(value.toBytes()).put(new byte[12]);
    return this;
  }

  /**
   * The hash.
   *
   * @throws IllegalStateException while members are missing
   */
  public Bytes32 hash() {
    if (words.hasRemaining()) {
      throw new IllegalStateException(words.remaining() / Bytes32.WIDTH + " members are missing");
    }
    return Keccak.hash(words.array());
  }
}
