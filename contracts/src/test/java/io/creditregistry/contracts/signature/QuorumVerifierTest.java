package io.creditregistry.contracts.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditregistry.contracts.Vectors;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.signature.RecoverResult.Refused;
import io.creditregistry.contracts.signature.RecoverResult.Signer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.web3j.crypto.Sign;
import tools.jackson.databind.JsonNode;

class QuorumVerifierTest {
  private static final JsonNode BATCH = Vectors.file("typed-data").get("cases").get(3);
  private static final Bytes32 DIGEST = Bytes32.of(Vectors.text(BATCH, "digest"));
  private static final byte[] SIGNATURES = Vectors.bytes(BATCH, "signatures");
  private static final Signature FIRST = Signature.unpack(SIGNATURES).get(0);

  static Stream<JsonNode> batches() {
    return Vectors.cases("typed-data", "cases");
  }

  private static List<Address> signers(JsonNode vector) {
    List<Address> signers = new ArrayList<>();
    vector.get("signers").forEach(each -> signers.add(Address.of(Vectors.text(each, "address"))));
    return signers;
  }

  private static AttesterSet everyone(int threshold) {
    return new AttesterSet(1, threshold, signers(BATCH));
  }

  @ParameterizedTest
  @MethodSource("batches")
  void acceptsTheSignersOfTheVectors(JsonNode vector) {
    List<Address> signers = signers(vector);

    QuorumResult result =
        QuorumVerifier.verify(
            Bytes32.of(Vectors.text(vector, "digest")),
            Vectors.bytes(vector, "signatures"),
            new AttesterSet(1, signers.size(), signers));

    assertThat(result).isEqualTo(new QuorumResult.Reached(signers));
  }

  @Test
  void refusesACutSignature() {
    byte[] cut = Arrays.copyOf(SIGNATURES, 64);

    assertThat(QuorumVerifier.verify(DIGEST, cut, everyone(1)))
        .isEqualTo(new QuorumResult.SignaturesMalformed(64));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Signature.of(cut))
        .withMessage("signature: expected 65 bytes but found 64");
  }

  @Test
  void refusesTooFew() {
    byte[] two = Arrays.copyOf(SIGNATURES, 130);

    assertThat(QuorumVerifier.verify(DIGEST, two, everyone(3)))
        .isEqualTo(new QuorumResult.QuorumNotReached(3, 2));
  }

  @Test
  void refusesTheSameSignerTwice() {
    byte[] twice = Signature.pack(List.of(FIRST, FIRST));

    assertThat(QuorumVerifier.verify(DIGEST, twice, everyone(2)))
        .isInstanceOf(QuorumResult.SignersNotAscending.class);
  }

  @Test
  void refusesAStranger() {
    List<Address> others = signers(BATCH).subList(1, 4);

    assertThat(QuorumVerifier.verify(DIGEST, FIRST.toBytes(), new AttesterSet(9, 1, others)))
        .isEqualTo(new QuorumResult.SignerNotAttester(signers(BATCH).get(0), 9));
  }

  @Test
  void refusesAnotherDigest() {
    assertThat(QuorumVerifier.verify(Bytes32.ZERO, SIGNATURES, everyone(1)))
        .isNotInstanceOf(QuorumResult.Reached.class);
  }

  @Test
  void refusesAHighS() {
    BigInteger high = Sign.CURVE_PARAMS.getN().subtract(FIRST.s().toNumber());
    Signature malleated = new Signature(FIRST.r(), Bytes32.of(high), FIRST.v() == 27 ? 28 : 27);

    assertThat(SignatureVerifier.recover(DIGEST, malleated))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).startsWith("s: expected 1..order/2 (EIP-2)"));
  }

  @Test
  void refusesEveryOtherV() {
    for (int v = 0; v <= 255; v++) {
      RecoverResult result =
          SignatureVerifier.recover(DIGEST, new Signature(FIRST.r(), FIRST.s(), v));
      if (v == FIRST.v()) {
        assertThat(result).isEqualTo(new Signer(signers(BATCH).get(0)));
      } else if (v != 27 && v != 28) {
        assertThat(result).isEqualTo(new Refused("v: expected 27 or 28 but found " + v));
      }
    }
  }

  @Test
  void refusesValuesThatAreNoSignature() {
    Bytes32 order = Bytes32.of(Sign.CURVE_PARAMS.getN());
    for (Bytes32 r : List.of(Bytes32.ZERO, order, Bytes32.of("0x" + "ff".repeat(32)))) {
      assertThat(SignatureVerifier.recover(DIGEST, new Signature(r, FIRST.s(), 27)))
          .isInstanceOf(Refused.class);
    }
    assertThat(SignatureVerifier.recover(DIGEST, new Signature(FIRST.r(), Bytes32.ZERO, 27)))
        .isInstanceOf(Refused.class);
    // 5 is the x of no point of the curve.
    Bytes32 five = Bytes32.of(BigInteger.valueOf(5));
    assertThat(SignatureVerifier.recover(DIGEST, new Signature(five, FIRST.s(), 27)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void refusesSetsThatTheContractRefuses() {
    List<Address> ascending = signers(BATCH);
    List<Address> descending = ascending.reversed();

    assertThatIllegalArgumentException().isThrownBy(() -> new AttesterSet(1, 0, ascending));
    assertThatIllegalArgumentException().isThrownBy(() -> new AttesterSet(1, 6, ascending));
    assertThatIllegalArgumentException().isThrownBy(() -> new AttesterSet(1, 1, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new AttesterSet(1, 1, descending));
  }
}
