package io.creditregistry.contracts.rpc;

/**
 * The block that a read is made at.
 *
 * @param parameter as JSON-RPC takes it: a tag or a hexadecimal number
 */
public record BlockId(String parameter) {
  public static final BlockId LATEST = new BlockId("latest");

  /** The block of a number, 0 or above. */
  public static BlockId number(long number) {
    return new BlockId("0x" + Long.toHexString(number));
  }
}
