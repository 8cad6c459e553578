package io.creditregistry.contracts.merkle;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Sorts many 32-byte hashes without an object per hash. */
final class LeafOrder {
  private static final int WIDTH = 32;
  private static final int PLACE_BITS = 24;
  private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

  private LeafOrder() {}

  /**
   * Places of the hashes in ascending order of hash. Sorts 40 bits of each hash together with its
   * place as one primitive number, then orders the rare neighbours that share those bits.
   *
   * @param hashes end to end; at most 2^24 of them
   */
  static int[] of(byte[] hashes) {
    int count = hashes.length / WIDTH;
    ByteBuffer bytes = ByteBuffer.wrap(hashes);
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      long prefix = bytes.getLong(i * WIDTH) & ~PLACE_MASK;
      // Flipping the top bit lets a signed sort order unsigned numbers.
      keys[i] = (prefix | i) ^ Long.MIN_VALUE;
    }
    Arrays.sort(keys);
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = (int) (keys[i] & PLACE_MASK);
      for (int j = i; j > 0 && isBefore(hashes, places[j], places[j - 1]); j--) {
        int swapped = places[j];
        places[j] = places[j - 1];
        places[j - 1] = swapped;
      }
    }
    return places;
  }

  private static boolean isBefore(byte[] hashes, int first, int second) {
    int a = first * WIDTH;
    int b = second * WIDTH;
    return Arrays.compareUnsigned(hashes, a, a + WIDTH, hashes, b, b + WIDTH) < 0;
  }
}
