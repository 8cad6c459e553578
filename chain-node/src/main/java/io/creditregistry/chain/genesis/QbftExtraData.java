package io.creditregistry.chain.genesis;

import io.creditregistry.chain.encoding.Hex;
import io.creditregistry.chain.encoding.Rlp;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The genesis header's extra data, from which a QBFT node takes the first validators: the list [32
 * bytes of vanity, [validator addresses, ascending], no vote, round 0, no seals].
 */
final class QbftExtraData {
  private static final int VANITY_BYTES = 32;

  private QbftExtraData() {}

  /**
   * @param validators addresses of 20 bytes, at least one, in any order
   * @return {@code 0x} and the encoding
   */
  static String of(List<byte[]> validators) {
    List<byte[]> addresses =
        validators.stream().sorted(Arrays::compareUnsigned).map(Rlp::string).toList();
    byte[] noVote = Rlp.list(List.of());
    byte[] noSeals = Rlp.list(List.of());
    return Hex.of(
        Rlp.list(
            List.of(
                Rlp.string(new byte[VANITY_BYTES]),
                Rlp.list(addresses),
                noVote,
                Rlp.number(BigInteger.ZERO),
                noSeals)));
  }
}
