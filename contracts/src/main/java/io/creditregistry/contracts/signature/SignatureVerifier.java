package io.creditregistry.contracts.signature;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.signature.RecoverResult.Refused;
import io.creditregistry.contracts.signature.RecoverResult.Signer;
import java.math.BigInteger;
import java.util.Arrays;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Sign;

/** Recovers signers with web3j; never signs, and shares nothing with the oracle's signer. */
public final class SignatureVerifier {
  private static final BigInteger ORDER = Sign.CURVE_PARAMS.getN();

  /** Largest acceptable {@code s}, half of the curve's order (EIP-2). */
  private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

  private static final int PUBLIC_KEY_WIDTH = 64;

  private SignatureVerifier() {}

  /**
   * The signer of a digest. Refuses {@code v} other than 27 and 28, {@code s} in the upper half,
   * and values that are no signature at all.
   */
  public static RecoverResult recover(Bytes32 digest, Signature signature) {
    if (signature.v() != 27 && signature.v() != 28) {
      return new Refused("v: expected 27 or 28 but found " + signature.v());
    }
    BigInteger r = signature.r().toNumber();
    BigInteger s = signature.s().toNumber();
    if (r.signum() == 0 || r.compareTo(ORDER) >= 0) {
      return new Refused("r: expected 1..order-1 but found " + signature.r());
    }
    if (s.signum() == 0 || s.compareTo(HALF_ORDER) > 0) {
      return new Refused("s: expected 1..order/2 (EIP-2) but found " + signature.s());
    }
    return publicKey(digest, signature.v() - 27, r, s);
  }

  private static RecoverResult publicKey(
      Bytes32 digest, int recoveryId, BigInteger r, BigInteger s) {
    BigInteger key;
    try {
      key = Sign.recoverFromSignature(recoveryId, new ECDSASignature(r, s), digest.toBytes());
    } catch (IllegalArgumentException notOnCurve) {
      return new Refused("r: expected a point of the curve but found " + Bytes32.of(r));
    }
    if (key == null) {
      return new Refused("r, s: no public key fits them");
    }
    byte[] raw = key.toByteArray();
    byte[] point = new byte[PUBLIC_KEY_WIDTH];
    int length = Math.min(raw.length, PUBLIC_KEY_WIDTH);
    System.arraycopy(raw, raw.length - length, point, PUBLIC_KEY_WIDTH - length, length);
    return new Signer(Address.of(Arrays.copyOfRange(Keccak.hash(point).toBytes(), 12, 32)));
  }
}
