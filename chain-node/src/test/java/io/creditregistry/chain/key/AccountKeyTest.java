package io.creditregistry.chain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.chain.encoding.Hex;
import io.creditregistry.chain.encoding.Keccak256;
import io.creditregistry.chain.encoding.Rlp;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountKeyTest {

  @Test
  void the_address_of_the_smallest_key_is_the_known_one() {
    assertThat(AccountKey.of(BigInteger.ONE).addressHex())
        .isEqualTo("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf");
  }

  /** The worked example of EIP-155: its key, its transaction, its signature. */
  @Test
  void a_signature_is_deterministic_and_the_one_of_the_specification() {
    AccountKey key = AccountKey.of(new BigInteger("46".repeat(32), 16));
    byte[] unsigned =
        Rlp.list(
            List.of(
                Rlp.number(BigInteger.valueOf(9)),
                Rlp.number(BigInteger.valueOf(20_000_000_000L)),
                Rlp.number(BigInteger.valueOf(21_000)),
                Rlp.string(Hex.bytes("0x" + "35".repeat(20))),
                Rlp.number(BigInteger.TEN.pow(18)),
                Rlp.string(new byte[0]),
                Rlp.number(BigInteger.ONE),
                Rlp.number(BigInteger.ZERO),
                Rlp.number(BigInteger.ZERO)));
    byte[] hash = Keccak256.hash(unsigned);

    assertThat(Hex.of(hash))
        .isEqualTo("0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53");
    assertThat(key.sign(hash))
        .isEqualTo(
            new RecoverableSignature(
                new BigInteger(
                    "18515461264373351373200002665853028612451056578545711640558177340181847433846"),
                new BigInteger(
                    "46948507304638947509940763649030358759909902576025900602547168820602576006531"),
                0));
  }

  @Test
  void a_secret_out_of_range_is_refused() {
    assertThatThrownBy(() -> AccountKey.of(BigInteger.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AccountKey.of(BigInteger.ONE.shiftLeft(256)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void its_text_does_not_show_the_secret() {
    AccountKey key = AccountKey.random();

    assertThat(key.toString()).contains(key.addressHex()).doesNotContain(key.secretHex());
  }
}
