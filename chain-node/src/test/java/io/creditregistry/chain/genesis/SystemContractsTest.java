package io.creditregistry.chain.genesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.chain.encoding.Hex;
import io.creditregistry.chain.encoding.Rlp;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Both EIPs give a presigned deployment whose made-up signature fixes the sender and so the
 * contract's address: a wrong byte in the code would give another address. The chain recovers and
 * deploys; the code must be ours.
 */
class SystemContractsTest {
  // Constructor of both contracts: inhibit the fee in slot 0, then return the code behind it.
  private static final String STORE_INHIBITOR = "7f" + "ff".repeat(32) + "5f55";

  @ParameterizedTest
  @CsvSource({
    "0x00000961ef480eb55e80d19ad83579a64c007002, 0x8646861a7cf453ddd086874d622b0696de5b9674, 5feeb084551e4e03a3581e269bc2ea2f8d0008",
    "0x0000bbddc7ce488642fb579f8b00f3a590007251, 0x13d1913d623e6a9d8811736359e50fd31fe54fca, c0730f92dc275b663d377a7cbb141b6600052"
  })
  void the_code_is_what_the_specified_deployment_puts_there(
      String address, String sender, String s) {
    ObjectNode accounts = SystemContracts.accounts();
    String code = accounts.at("/" + address + "/code").asString();

    try (LocalChain chain = LocalChain.start(ChainOptions.temporary().withFunded(sender));
        JsonRpcClient rpc = new JsonRpcClient(URI.create(chain.rpcUrl()))) {
      rpc.call("eth_sendRawTransaction", deployment(Hex.bytes(code), s));

      assertThat(rpc.call("eth_getCode", address, "latest").asString()).isEqualTo(code);
    }
  }

  private static String deployment(byte[] code, String s) {
    String length = "%04x".formatted(code.length);
    String creation =
        STORE_INHIBITOR + "61" + length + "80602d5f395ff3" + Hex.of(code).substring(2);
    return Hex.of(
        Rlp.list(
            List.of(
                Rlp.number(BigInteger.ZERO),
                Rlp.number(new BigInteger("e8d4a51000", 16)),
                Rlp.number(new BigInteger("3d090", 16)),
                Rlp.string(new byte[0]),
                Rlp.number(BigInteger.ZERO),
                Rlp.string(Hex.bytes(creation)),
                Rlp.number(BigInteger.valueOf(0x1b)),
                Rlp.number(BigInteger.valueOf(0x539)),
                Rlp.number(new BigInteger(s, 16)))));
  }
}
