package io.creditregistry.contracts.trie;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import java.math.BigInteger;
import java.util.List;

/**
 * A QBFT header's extra data: {@code [vanity, [validators], [vote], round, [commit seals]]}. Block
 * hashes leave out the seals and the round; seals sign the header with the round and without seals.
 */
record QbftExtraData(
    Rlp.Item vanity, Rlp.Item validators, Rlp.Item vote, Rlp.Item round, Rlp.Item seals) {
  /** Mark of Istanbul-style consensus in the header's mix hash. */
  static final Bytes32 MIX_HASH =
      Bytes32.of("0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365");

  private static final Rlp.Item NO_ITEMS = Rlp.list(List.of());
  private static final Rlp.Item ROUND_ZERO = Rlp.number(BigInteger.ZERO);

  /**
   * Reads the extra data.
   *
   * @throws IllegalArgumentException if it is not a list of the five parts
   */
  static QbftExtraData decode(byte[] extraData) {
    List<Rlp.Item> parts = Rlp.decode(extraData).items();
    if (parts.size() != 5) {
      throw new IllegalArgumentException(
          "QBFT extra data: expected 5 parts but found " + parts.size());
    }
    return new QbftExtraData(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
  }

  List<Address> validatorAddresses() {
    return validators.items().stream().map(each -> Address.of(each.bytes())).toList();
  }

  List<byte[]> commitSeals() {
    return seals.items().stream().map(Rlp.Item::bytes).toList();
  }

  byte[] withoutSeals() {
    return encode(round);
  }

  byte[] withoutSealsAndRound() {
    return encode(ROUND_ZERO);
  }

  private byte[] encode(Rlp.Item round) {
    return Rlp.encode(Rlp.list(List.of(vanity, validators, vote, round, NO_ITEMS)));
  }
}
