package io.creditregistry.contracts.trie;

import io.creditregistry.contracts.bytes.Hex;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a header from the JSON that {@code eth_getBlockByNumber} answers. */
public final class HeaderJson {
  private enum Kind {
    BYTES,
    NUMBER
  }

  private record Field(String name, Kind kind) {}

  private static final List<Field> REQUIRED =
      List.of(
          bytes("parentHash"),
          bytes("sha3Uncles"),
          bytes("miner"),
          bytes("stateRoot"),
          bytes("transactionsRoot"),
          bytes("receiptsRoot"),
          bytes("logsBloom"),
          number("difficulty"),
          number("number"),
          number("gasLimit"),
          number("gasUsed"),
          number("timestamp"),
          bytes("extraData"),
          bytes("mixHash"),
          bytes("nonce"));

  /** Fields that forks appended: London, Shanghai, Cancun (3), Prague, Amsterdam (2). */
  private static final List<Field> APPENDED =
      List.of(
          number("baseFeePerGas"),
          bytes("withdrawalsRoot"),
          number("blobGasUsed"),
          number("excessBlobGas"),
          bytes("parentBeaconBlockRoot"),
          bytes("requestsHash"),
          bytes("blockAccessListHash"),
          number("slotNumber"));

  private HeaderJson() {}

  /**
   * Reads the header's fields; those of forks that the block does not have are left out.
   *
   * @throws IllegalArgumentException if a field is missing or malformed; names it
   */
  public static BlockHeader read(JsonNode block) {
    List<Rlp.Item> fields = new ArrayList<>();
    for (Field field : REQUIRED) {
      if (!block.hasNonNull(field.name())) {
        throw new IllegalArgumentException("header: field " + field.name() + " is missing");
      }
      fields.add(item(field, block));
    }
    for (Field field : APPENDED) {
      if (!block.hasNonNull(field.name())) {
        break;
      }
      fields.add(item(field, block));
    }
    return BlockHeader.of(fields);
  }

  private static Rlp.Item item(Field field, JsonNode block) {
    String text = block.get(field.name()).asString();
    if (field.kind() == Kind.BYTES) {
      return Rlp.text(Hex.decode(field.name(), text));
    }
    if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
      throw new IllegalArgumentException(
          field.name() + ": expected a hexadecimal quantity but found " + text);
    }
    return Rlp.number(new BigInteger(text.substring(2), 16));
  }

  private static Field bytes(String name) {
    return new Field(name, Kind.BYTES);
  }

  private static Field number(String name) {
    return new Field(name, Kind.NUMBER);
  }
}
