package io.creditregistry.contracts.batch;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.nio.ByteBuffer;

/** EIP-712 {@code hashStruct}: the typehash and one 32-byte word per member, hashed. */
final class StructHash {
  private final ByteBuffer words;

  StructHash(Bytes32 typehash, int members) {
    words = ByteBuffer.allocate((members + 1) * Bytes32.WIDTH).put(typehash.toBytes());
  }

  StructHash word(Bytes32 value) {
    words.put(value.toBytes());
    return this;
  }

  /** The long's 64 bits as an unsigned number. */
  StructHash number(long value) {
    words.put(new byte[24]).putLong(value);
    return this;
  }

  StructHash address(Address value) {
    words.put(new byte[12]).put(value.toBytes());
    return this;
  }

  Bytes32 hash() {
    if (words.hasRemaining()) {
      throw new IllegalStateException(words.remaining() / Bytes32.WIDTH + " members are missing");
    }
    return Keccak.hash(words.array());
  }
}
