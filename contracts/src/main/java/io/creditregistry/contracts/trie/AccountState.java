package io.creditregistry.contracts.trie;

import io.creditregistry.contracts.bytes.Bytes32;
import java.math.BigInteger;
import java.util.List;

/**
 * What the state trie holds of an account.
 *
 * @param nonce transactions sent, or contracts created
 * @param balance wei
 * @param storageRoot root of the account's own storage trie
 * @param codeHash keccak-256 of the account's code
 */
public record AccountState(
    BigInteger nonce, BigInteger balance, Bytes32 storageRoot, Bytes32 codeHash) {

  /**
   * Reads the trie's value.
   *
   * @throws IllegalArgumentException if it is not a list of four fields of the right widths
   */
  public static AccountState decode(byte[] value) {
    List<Rlp.Item> fields = Rlp.decode(value).items();
    if (fields.size() != 4) {
      throw new IllegalArgumentException("account: expected 4 fields but found " + fields.size());
    }
    return new AccountState(
        new BigInteger(1, fields.get(0).bytes()),
        new BigInteger(1, fields.get(1).bytes()),
        Bytes32.of(fields.get(2).bytes()),
        Bytes32.of(fields.get(3).bytes()));
  }
}
