package io.creditregistry.contracts.trie;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditregistry.contracts.bytes.Hex;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers from the Ethereum tests (RLPTests/rlptest.json, invalidRLPTest.json). */
class RlpTest {
  private static String hex(Rlp.Item item) {
    return Hex.encode(Rlp.encode(item));
  }

  private static Rlp.Item text(String value) {
    return Rlp.text(value.getBytes(US_ASCII));
  }

  @Test
  void encodesTheKnownAnswers() {
    assertThat(hex(text(""))).isEqualTo("0x80");
    assertThat(hex(text("dog"))).isEqualTo("0x83646f67");
    assertThat(hex(Rlp.list(List.of()))).isEqualTo("0xc0");
    assertThat(hex(Rlp.list(List.of(text("cat"), text("dog"))))).isEqualTo("0xc88363617483646f67");
    assertThat(hex(Rlp.number(BigInteger.ZERO))).isEqualTo("0x80");
    assertThat(hex(Rlp.number(BigInteger.valueOf(15)))).isEqualTo("0x0f");
    assertThat(hex(Rlp.number(BigInteger.valueOf(128)))).isEqualTo("0x8180");
    assertThat(hex(Rlp.number(BigInteger.valueOf(1024)))).isEqualTo("0x820400");
    assertThat(hex(text("Lorem ipsum dolor sit amet, consectetur adipisicing elit")))
        .startsWith("0xb8384c6f72656d");
    Rlp.Item none = Rlp.list(List.of());
    Rlp.Item one = Rlp.list(List.of(none));
    assertThat(hex(Rlp.list(List.of(none, one, Rlp.list(List.of(none, one))))))
        .isEqualTo("0xc7c0c1c0c3c0c1c0");
  }

  @Test
  void readsWhatItWrites() {
    byte[] encoded =
        Rlp.encode(Rlp.list(List.of(text("x".repeat(70_000)), text(""), Rlp.list(List.of()))));

    assertThat(Rlp.encode(Rlp.decode(encoded))).isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x", // nothing
        "0x8100", // a small byte with a prefix
        "0xb800", // long form of a short string
        "0xb90040", // length with a leading zero
        "0x83646f", // cut short
        "0x83646f6767", // left over
        "0xc883636174", // list cut short
        "0xf800", // long form of a short list
        "0xbfffffffffffffffff", // absurd length
        "0xc28164", // small byte with a prefix in a list
        "0xc1c1" // inner list beyond the outer
      })
  void refusesWhatIsNotCanonical(String encoded) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rlp.decode(Hex.decode("rlp", encoded)))
        .withMessageStartingWith("rlp: expected");
  }

  @Test
  void refusesHostileNesting() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rlp.decode(Hex.decode("rlp", "0xf8ff" + "c1".repeat(255))));
  }
}
