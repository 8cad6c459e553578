package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A call's ABI-encoded arguments, read word by word; errors name the byte of the call data. */
final class CallArguments {
  static final int SELECTOR_WIDTH = 4;
  private static final int WORD = Bytes32.WIDTH;

  private final byte[] arguments;

  private CallArguments(byte[] arguments) {
    this.arguments = arguments;
  }

  /** What follows the selector; call data shorter than one have no arguments. */
  static CallArguments of(byte[] callData) {
    return new CallArguments(
        callData.length < SELECTOR_WIDTH
            ? new byte[0]
            : Arrays.copyOfRange(callData, SELECTOR_WIDTH, callData.length));
  }

  /** First bytes of a call of this function. */
  static byte[] selector(String signature) {
    return Arrays.copyOf(Keccak.hash(signature).toBytes(), SELECTOR_WIDTH);
  }

  /** A number that stands in place. */
  long number(int word) {
    return numberAt((long) word * WORD);
  }

  /** A word that stands in place. */
  Bytes32 word(int word) {
    return Bytes32.of(slice((long) word * WORD, WORD));
  }

  /** The last bytes of a word. */
  byte[] end(int word, int width) {
    return slice((long) (word + 1) * WORD - width, width);
  }

  /** The first bytes of a word. */
  byte[] beginning(int word, int width) {
    return slice((long) word * WORD, width);
  }

  /** Bytes whose place the word tells. */
  byte[] bytes(int wordOfOffset) {
    long offset = number(wordOfOffset);
    return slice(offset + WORD, numberAt(offset));
  }

  /** Words whose place the word tells. */
  List<Bytes32> words(int wordOfOffset) {
    long offset = number(wordOfOffset);
    byte[] packed = slice(offset + WORD, Math.multiplyExact(numberAt(offset), WORD));
    List<Bytes32> words = new ArrayList<>();
    for (int at = 0; at < packed.length; at += WORD) {
      words.add(Bytes32.of(Arrays.copyOfRange(packed, at, at + WORD)));
    }
    return words;
  }

  private long numberAt(long offset) {
    BigInteger value = new BigInteger(1, slice(offset, WORD));
    if (value.bitLength() > 62) {
      throw new IllegalArgumentException("call data: number too large at byte " + at(offset));
    }
    return value.longValue();
  }

  private byte[] slice(long from, long length) {
    if (from > arguments.length || length > arguments.length - from) {
      throw new IllegalArgumentException("call data: cut short at byte " + at(from));
    }
    return Arrays.copyOfRange(arguments, (int) from, (int) (from + length));
  }

  private static long at(long offset) {
    return SELECTOR_WIDTH + offset;
  }
}
