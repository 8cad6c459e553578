package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.trie.Rlp;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A signed transaction of type 0, 1 or 2.
 *
 * @param hash the transaction's hash
 * @param raw its signed bytes as they are broadcast
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
public record RawTransaction(Bytes32 hash, byte[] raw) {

  /** What a transaction does: its receiver (20 bytes, none for a creation) and its call data. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Content(Optional<BigInteger> chainId, byte[] to, byte[] data) {}

  /**
   * The call data of a transaction that is sent to this very contract.
   *
   * @throws IllegalArgumentException if it is not, or does not hash to its hash
   */
  byte[] callOf(RegistryDomain domain) {
    Content content = contentFor(domain);
    if (!Arrays.equals(content.to(), domain.contract().toBytes())) {
      throw new IllegalArgumentException(
          "expected one sent to "
              + domain.contract()
              + " but found one to "
              + Hex.encode(content.to()));
    }
    return content.data();
  }

  /**
   * The call data of a transaction for this chain, whoever it is sent to.
   *
   * @throws IllegalArgumentException if it is for another, or does not hash to its hash
   */
  byte[] dataFor(RegistryDomain domain) {
    return contentFor(domain).data();
  }

  private Content contentFor(RegistryDomain domain) {
    Bytes32 found = Keccak.hash(raw);
    if (!found.equals(hash)) {
      throw new IllegalArgumentException("its bytes hash to " + found + ", not " + hash);
    }
    Content content = content();
    BigInteger chain = BigInteger.valueOf(domain.chainId());
    if (!content.chainId().map(chain::equals).orElse(true)) {
      throw new IllegalArgumentException(
          "expected one of chain " + chain + " but found chain " + content.chainId().get());
    }
    return content;
  }

  /**
   * Reads receiver, data and, where the type has one, the chain's id.
   *
   * @throws IllegalArgumentException if the bytes are no transaction of type 0, 1 or 2
   */
  Content content() {
    if (raw.length == 0) {
      throw new IllegalArgumentException("transaction: expected bytes but found none");
    }
    int type = Byte.toUnsignedInt(raw[0]);
    if (type >= 0xc0) {
      List<Rlp.Item> fields = fields(raw, 9);
      return new Content(Optional.empty(), fields.get(3).bytes(), fields.get(5).bytes());
    }
    byte[] payload = Arrays.copyOfRange(raw, 1, raw.length);
    return switch (type) {
      case 1 -> typed(fields(payload, 11), 4, 6);
      case 2 -> typed(fields(payload, 12), 5, 7);
      default ->
          throw new IllegalArgumentException(
              "transaction: expected type 0, 1 or 2 but found " + type);
    };
  }

  private static Content typed(List<Rlp.Item> fields, int to, int data) {
    BigInteger chainId = new BigInteger(1, fields.get(0).bytes());
    return new Content(Optional.of(chainId), fields.get(to).bytes(), fields.get(data).bytes());
  }

  private static List<Rlp.Item> fields(byte[] rlp, int count) {
    List<Rlp.Item> fields = Rlp.decode(rlp).items();
    if (fields.size() != count) {
      throw new IllegalArgumentException(
          "transaction: expected " + count + " fields but found " + fields.size());
    }
    return fields;
  }
}
