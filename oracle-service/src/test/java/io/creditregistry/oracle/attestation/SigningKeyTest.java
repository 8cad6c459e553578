package io.creditregistry.oracle.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.signature.RecoverResult;
import io.creditregistry.contracts.signature.Signature;
import io.creditregistry.contracts.signature.SignatureVerifier;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SigningKeyTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("registry.home"), "contracts/src/test/vectors/typed-data.json");

  static Stream<JsonNode> vectors() {
    return JsonMapper.shared().readTree(VECTORS.toFile()).get("cases").valueStream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void signsTheSharedVectorsByteForByte(JsonNode vector) {
    var digest = Bytes32.of(vector.get("digest").asString());
    var keys = vector.get("signers").valueStream().map(SigningKeyTest::key).toList();
    var expected = new StringBuilder("0x");
    for (var signer : vector.get("signers")) {
      assertThat(key(signer).address()).isEqualTo(Address.of(signer.get("address").asString()));
      assertThat(Hex.encode(key(signer).sign(digest)))
          .isEqualTo(signer.get("signature").asString());
      expected.append(signer.get("signature").asString().substring(2));
    }
    assertThat(Hex.encode(BatchSigner.sign(digest, keys.reversed())))
        .isEqualTo(expected.toString());
  }

  @Test
  void agreesWithWeb3jOnRandomKeysAndDigests() {
    var random = new Random(20_260);
    for (int i = 0; i < 200; i++) {
      var secret = new BigInteger(255, random).add(BigInteger.ONE);
      var digest = digest(random);
      var key = SigningKey.of(secret);
      var theirs = Sign.signMessage(digest.toBytes(), ECKeyPair.create(secret), false);

      var signature = Signature.of(key.sign(digest));

      assertThat(signature.r().toBytes()).isEqualTo(theirs.getR());
      assertThat(signature.s().toBytes()).isEqualTo(theirs.getS());
      assertThat(signature.v()).isEqualTo(theirs.getV()[0]);
      assertThat(SignatureVerifier.recover(digest, signature))
          .isEqualTo(new RecoverResult.Signer(key.address()));
    }
  }

  @Test
  void keepsToTheLowerHalfOfTheOrder() {
    var key = SigningKey.generate(new SecureRandom());
    var random = new Random(1);
    for (int i = 0; i < 200; i++) {
      var signature = Signature.of(key.sign(digest(random)));
      assertThat(signature.s().toNumber()).isLessThanOrEqualTo(Secp256k1.HALF_ORDER);
      assertThat(signature.v()).isBetween(27, 28);
    }
  }

  @Test
  void refusesSecretsOutsideTheOrderWithoutRepeatingThem() {
    var secret = Secp256k1.ORDER.add(BigInteger.valueOf(12_345));

    assertThatThrownBy(() -> SigningKey.of(secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("private key: expected a number in 1..order-1");
    assertThatThrownBy(() -> SigningKey.of(BigInteger.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsItsAddressOnly() {
    var key = SigningKey.generate(new SecureRandom());

    assertThat(key.toString()).isEqualTo("SigningKey[" + key.address() + "]");
  }

  private static SigningKey key(JsonNode signer) {
    return SigningKey.of(Numeric.toBigInt(signer.get("privateKey").asString()));
  }

  private static Bytes32 digest(Random random) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Bytes32.of(bytes);
  }
}
