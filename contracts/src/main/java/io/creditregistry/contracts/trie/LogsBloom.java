package io.creditregistry.contracts.trie;

import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;

/**
 * A header's 2048-bit filter of the addresses and topics in a block's logs (Yellow Paper, section
 * 4.3.1): it never denies what is there.
 */
public final class LogsBloom {
  private static final int WIDTH = 256;

  private final byte[] bits;

  LogsBloom(byte[] bits) {
    if (bits.length != WIDTH) {
      throw new IllegalArgumentException(
          "logsBloom: expected " + WIDTH + " bytes but found " + bits.length);
    }
    this.bits = bits;
  }

  /** False proves that no log of the block has this address or topic. */
  public boolean mayHold(byte[] value) {
    byte[] hash = Keccak.hash(value).toBytes();
    for (int pair = 0; pair < 6; pair += 2) {
      int bit = (hash[pair] & 7) << 8 | Byte.toUnsignedInt(hash[pair + 1]);
      if ((bits[WIDTH - 1 - bit / 8] >> bit % 8 & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return Hex.encode(bits);
  }
}
