package io.creditregistry.chain.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Keccak256Test {

  @Test
  void the_hash_of_nothing_is_the_known_one() {
    assertThat(Hex.of(Keccak256.hash(new byte[0])))
        .isEqualTo("0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  }
}
