package io.creditregistry.oracle.attestation;

import java.math.BigInteger;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * The signer's view of the curve (SEC 2, section 2.4.1), on BouncyCastle; verifiers use another
 * implementation.
 */
final class Secp256k1 {
  /** Order of the base point. */
  static final BigInteger ORDER;

  /** Signatures with a larger {@code s} are malleable and refused on chain (EIP-2). */
  static final BigInteger HALF_ORDER;

  private static final ECPoint BASE;

  static {
    var curve = SECNamedCurves.getByName("secp256k1");
    ORDER = curve.getN();
    HALF_ORDER = ORDER.shiftRight(1);
    BASE = curve.getG();
  }

  private Secp256k1() {}

  /**
   * @param factor 1..ORDER-1
   * @return factor times the base point, with affine coordinates
   */
  static ECPoint timesBase(BigInteger factor) {
    return new FixedPointCombMultiplier().multiply(BASE, factor).normalize();
  }
}
