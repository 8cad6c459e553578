package io.creditregistry.oracle.attestation;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/**
 * One secp256k1 private key, an attester's or the relayer's. It signs deterministically (RFC 6979
 * with HMAC-SHA-256) and never shows its secret.
 */
public final class SigningKey {
  private final BigInteger secret;
  private final Address address;

  private SigningKey(BigInteger secret) {
    this.secret = secret;
    var point = Secp256k1.timesBase(secret).getEncoded(false);
    var keccak = new KeccakDigest(256);
    keccak.update(point, 1, point.length - 1);
    var hash = new byte[32];
    keccak.doFinal(hash, 0);
    this.address = Address.of(Arrays.copyOfRange(hash, 12, 32));
  }

  /** A fresh key, uniform in 1..order-1. */
  public static SigningKey generate(SecureRandom random) {
    BigInteger secret;
    do {
      secret = new BigInteger(256, random);
    } while (!isValid(secret));
    return new SigningKey(secret);
  }

  /**
   * @throws IllegalArgumentException if the secret is not in 1..order-1; the message does not
   *     repeat it
   */
  public static SigningKey of(BigInteger secret) {
    if (!isValid(secret)) {
      throw new IllegalArgumentException("private key: expected a number in 1..order-1");
    }
    return new SigningKey(secret);
  }

  public Address address() {
    return address;
  }

  /**
   * Signs a digest as it is.
   *
   * @return 65 bytes r ‖ s ‖ v, s in the lower half of the order, v 27 or 28
   */
  public byte[] sign(Bytes32 digest) {
    var hash = digest.toBytes();
    var e = digest.toNumber();
    var nonces = new HMacDSAKCalculator(new SHA256Digest());
    nonces.init(Secp256k1.ORDER, secret, hash);
    while (true) {
      var k = nonces.nextK();
      var point = Secp256k1.timesBase(k);
      var x = point.getAffineXCoord().toBigInteger();
      var r = x.mod(Secp256k1.ORDER);
      var s =
          BigIntegers.modOddInverse(Secp256k1.ORDER, k)
              .multiply(e.add(secret.multiply(r)))
              .mod(Secp256k1.ORDER);
      // v of 27 and 28 cannot say that x overflowed the order: a chance of 2^-127, so take the next
      // k.
      if (r.signum() != 0 && s.signum() != 0 && x.equals(r)) {
        return encode(r, s, point.getAffineYCoord().testBitZero());
      }
    }
  }

  BigInteger secret() {
    return secret;
  }

  @Override
  public String toString() {
    return "SigningKey[" + address + "]";
  }

  private static byte[] encode(BigInteger r, BigInteger s, boolean oddY) {
    var high = s.compareTo(Secp256k1.HALF_ORDER) > 0;
    var signature = new byte[65];
    System.arraycopy(BigIntegers.asUnsignedByteArray(32, r), 0, signature, 0, 32);
    var low = high ? Secp256k1.ORDER.subtract(s) : s;
    System.arraycopy(BigIntegers.asUnsignedByteArray(32, low), 0, signature, 32, 32);
    // Negating s negates the nonce point, whose y then has the other parity.
    signature[64] = (byte) (oddY != high ? 28 : 27);
    return signature;
  }

  private static boolean isValid(BigInteger secret) {
    return secret.signum() > 0 && secret.compareTo(Secp256k1.ORDER) < 0;
  }
}
