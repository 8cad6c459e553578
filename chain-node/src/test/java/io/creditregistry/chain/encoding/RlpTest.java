package io.creditregistry.chain.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers from the Ethereum wiki's page on RLP. */
class RlpTest {

  @ParameterizedTest
  @CsvSource({"'', 0x80", "dog, 0x83646f67", "A, 0x41"})
  void strings(String text, String expected) {
    assertThat(Hex.of(Rlp.string(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0x80", "15, 0x0f", "127, 0x7f", "128, 0x8180", "1024, 0x820400"})
  void numbers(BigInteger number, String expected) {
    assertThat(Hex.of(Rlp.number(number))).isEqualTo(expected);
  }

  @Test
  void lists_nest() {
    byte[] empty = Rlp.list(List.of());
    byte[] one = Rlp.list(List.of(empty));
    byte[] two = Rlp.list(List.of(empty, one));

    assertThat(Hex.of(Rlp.list(List.of(empty, one, two)))).isEqualTo("0xc7c0c1c0c3c0c1c0");
  }

  @Test
  void a_long_string_carries_the_length_of_its_length() {
    String lorem = "Lorem ipsum dolor sit amet, consectetur adipisicing elit";

    assertThat(Hex.of(Rlp.string(lorem.getBytes(StandardCharsets.UTF_8))))
        .startsWith("0xb8384c6f72656d");
  }

  @Test
  void a_negative_number_is_refused() {
    assertThatThrownBy(() -> Rlp.number(BigInteger.ONE.negate()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
