package io.creditregistry.chain.genesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.chain.encoding.Hex;
import io.creditregistry.chain.engine.Hardfork;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QbftGenesisTest {
  private static final byte[] VALIDATOR = Hex.bytes("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf");
  private static final String FUNDED = "0x00000000000000000000000000000000000a11ce";

  @Test
  void extra_data_of_one_validator() {
    assertThat(QbftExtraData.of(List.of(VALIDATOR)))
        .isEqualTo(
            "0xf83aa0"
                + "00".repeat(32)
                + "d5947e5f4552091a69125d5dfcb7b8c2659029395bdf"
                + "c080c0");
  }

  /**
   * The extra data of a public five-node network; its validators are given here in another order.
   */
  @Test
  void extra_data_of_five_validators_is_that_of_a_known_network() {
    List<byte[]> validators =
        List.of(
                "f92393af43e2c146ab73aa632c658f727783b2c9",
                "baf50f31fdd31c95b0722ffeb54bf0ddebb4c270",
                "560c2e4fbd0ac90dbbda4502f189170a41e36016",
                "8aac4c95236a9ed807cf3eca5261064577960f89",
                "36a446957018c3c3ca0984bdef294d88d2ab8228")
            .stream()
            .map(Hex::bytes)
            .toList();

    assertThat(QbftExtraData.of(validators))
        .isEqualTo(
            "0xf88fa0"
                + "00".repeat(32)
                + "f869"
                + "9436a446957018c3c3ca0984bdef294d88d2ab8228"
                + "94560c2e4fbd0ac90dbbda4502f189170a41e36016"
                + "948aac4c95236a9ed807cf3eca5261064577960f89"
                + "94baf50f31fdd31c95b0722ffeb54bf0ddebb4c270"
                + "94f92393af43e2c146ab73aa632c658f727783b2c9"
                + "c080c0");
  }

  @Test
  void the_genesis_names_chain_period_limit_and_balances() {
    JsonNode genesis = genesis(Hardfork.PRAGUE);

    assertThat(genesis.at("/config/chainId").asLong()).isEqualTo(20260);
    assertThat(genesis.at("/config/zeroBaseFee").asBoolean()).isTrue();
    assertThat(genesis.at("/config/qbft/blockperiodseconds").asInt()).isEqualTo(2);
    assertThat(genesis.at("/config/qbft/requesttimeoutseconds").asInt()).isEqualTo(4);
    assertThat(genesis.get("gasLimit").asString()).isEqualTo("0x3938700");
    assertThat(genesis.get("timestamp").asString()).isEqualTo("0x6b02b2f3");
    assertThat(genesis.at("/alloc/" + FUNDED + "/balance").asString()).isEqualTo("0xff");
  }

  @ParameterizedTest
  @CsvSource({"LONDON, false, 1", "SHANGHAI, false, 1", "CANCUN, false, 1", "PRAGUE, true, 3"})
  void system_contracts_stand_from_prague_on(Hardfork fork, boolean prague, int accounts) {
    JsonNode genesis = genesis(fork);

    assertThat(genesis.at("/config").has("pragueTime")).isEqualTo(prague);
    assertThat(genesis.at("/alloc").size()).isEqualTo(accounts);
  }

  @ParameterizedTest
  @CsvSource({"LONDON, 0", "SHANGHAI, 1", "CANCUN, 2", "PRAGUE, 3"})
  void each_fork_brings_those_before_it(Hardfork fork, int times) {
    long found =
        genesis(fork)
            .at("/config")
            .propertyStream()
            .filter(e -> e.getKey().endsWith("Time"))
            .count();

    assertThat(found).isEqualTo(times);
  }

  private static JsonNode genesis(Hardfork fork) {
    QbftGenesis genesis =
        new QbftGenesis(
            20260,
            fork,
            Duration.ofSeconds(2),
            Instant.ofEpochSecond(0x6b02b2f3L),
            List.of(VALIDATOR),
            Map.of(FUNDED, BigInteger.valueOf(255)));
    return JsonMapper.shared().readTree(genesis.toJson());
  }
}
