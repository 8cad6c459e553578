package io.creditregistry.contracts.trie;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Recursive length prefix (Yellow Paper, appendix B); reading accepts the one canonical form only.
 */
public final class Rlp {
  /** A string of bytes or a list of items. */
  public sealed interface Item {
    /**
     * The bytes of a string.
     *
     * @throws IllegalArgumentException if the item is a list
     */
    default byte[] bytes() {
      if (this instanceof Text text) {
        return text.value();
      }
      throw new IllegalArgumentException("rlp: expected a string but found a list");
    }

    /**
     * The items of a list.
     *
     * @throws IllegalArgumentException if the item is a string
     */
    default List<Item> items() {
      if (this instanceof Items list) {
        return list.value();
      }
      throw new IllegalArgumentException("rlp: expected a list but found a string");
    }
  }

  /** A string of bytes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Text(byte[] value) implements Item {}

  /** A list. */
  public record Items(List<Item> value) implements Item {}

  private static final int SHORT = 55;

  private Rlp() {}

  public static Item text(byte[] value) {
    return new Text(value);
  }

  /** A number without leading zero bytes; zero is the empty string. */
  public static Item number(BigInteger value) {
    byte[] raw = value.toByteArray();
    return new Text(raw[0] == 0 ? Arrays.copyOfRange(raw, 1, raw.length) : raw);
  }

  public static Item list(List<Item> items) {
    return new Items(List.copyOf(items));
  }

  /** The one encoding of an item. */
  public static byte[] encode(Item item) {
    return switch (item) {
      case Text(byte[] value) ->
          value.length == 1 && value[0] >= 0 ? value.clone() : prefixed(0x80, value);
      case Items(List<Item> items) -> {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        items.forEach(each -> payload.writeBytes(encode(each)));
        yield prefixed(0xc0, payload.toByteArray());
      }
    };
  }

  private static byte[] prefixed(int offset, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 5);
    if (payload.length <= SHORT) {
      out.write(offset + payload.length);
    } else {
      byte[] length = number(BigInteger.valueOf(payload.length)).bytes();
      out.write(offset + SHORT + length.length);
      out.writeBytes(length);
    }
    out.writeBytes(payload);
    return out.toByteArray();
  }

  /**
   * Reads one item that fills all the bytes.
   *
   * @throws IllegalArgumentException if bytes are missing, left over or not canonical
   */
  public static Item decode(byte[] encoded) {
    Reader reader = new Reader(encoded);
    Item item = reader.next(encoded.length, 0);
    if (reader.at != encoded.length) {
      throw new IllegalArgumentException("rlp: expected the end at byte " + reader.at);
    }
    return item;
  }

  private static final class Reader {
    /** Deeper than any header, transaction or trie node; bounds the stack for hostile bytes. */
    private static final int MAX_DEPTH = 32;

    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    Item next(int end, int depth) {
      require(at < end, "an item");
      require(depth <= MAX_DEPTH, "at most " + MAX_DEPTH + " nested lists");
      int prefix = Byte.toUnsignedInt(bytes[at]);
      if (prefix < 0x80) {
        return new Text(new byte[] {bytes[at++]});
      }
      at++;
      boolean isList = prefix >= 0xc0;
      int length = length(prefix - (isList ? 0xc0 : 0x80), end);
      int until = at + length;
      if (!isList) {
        byte[] value = Arrays.copyOfRange(bytes, at, until);
        require(length != 1 || value[0] < 0, "a single small byte without a prefix");
        at = until;
        return new Text(value);
      }
      List<Item> items = new ArrayList<>();
      while (at < until) {
        items.add(next(until, depth + 1));
      }
      return new Items(List.copyOf(items));
    }

    private int length(int code, int end) {
      int length = code;
      if (code > SHORT) {
        int width = code - SHORT;
        require(width <= 3 && width <= end - at, "a length of at most 3 bytes");
        require(bytes[at] != 0, "a length without leading zeros");
        length = new BigInteger(1, Arrays.copyOfRange(bytes, at, at + width)).intValue();
        require(length > SHORT, "the short form for a length up to " + SHORT);
        at += width;
      }
      require(length <= end - at, length + " bytes");
      return length;
    }

    private void require(boolean holds, String expected) {
      if (!holds) {
        throw new IllegalArgumentException("rlp: expected " + expected + " at byte " + at);
      }
    }
  }
}
