package io.creditregistry.chain.key;

import io.creditregistry.chain.encoding.Hex;
import io.creditregistry.chain.encoding.Keccak256;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/** A secp256k1 key of a development chain. Its text form never shows the secret. */
public final class AccountKey {
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final BigInteger ORDER = CURVE.getN();
  private static final int WORD = 32;

  private final BigInteger secret;

  private AccountKey(BigInteger secret) {
    this.secret = secret;
  }

  /** A fresh key from the system's random source. */
  public static AccountKey random() {
    return new AccountKey(
        BigIntegers.createRandomInRange(
            BigInteger.ONE, ORDER.subtract(BigInteger.ONE), new SecureRandom()));
  }

  /**
   * The key with this secret.
   *
   * @param secret 1 to the curve's order - 1
   * @throws IllegalArgumentException if it is outside that range
   */
  public static AccountKey of(BigInteger secret) {
    if (secret.signum() <= 0 || secret.compareTo(ORDER) >= 0) {
      throw new IllegalArgumentException("A secret key is out of range; expected 1 to order - 1");
    }
    return new AccountKey(secret);
  }

  /** The secret as 64 hexadecimal digits, as node key files hold it. */
  String secretHex() {
    return Hex.of(BigIntegers.asUnsignedByteArray(WORD, secret)).substring(2);
  }

  /** The account's address, 20 bytes: the end of the public key's keccak-256. */
  public byte[] address() {
    byte[] uncompressed = multiplyBase(secret).getEncoded(false);
    byte[] hash = Keccak256.hash(Arrays.copyOfRange(uncompressed, 1, uncompressed.length));
    return Arrays.copyOfRange(hash, hash.length - 20, hash.length);
  }

  /** The address as {@code 0x} and 40 lower-case digits. */
  public String addressHex() {
    return Hex.of(address());
  }

  /**
   * Signs a hash, deterministically (RFC 6979) and with s in the lower half (EIP-2).
   *
   * @param hash 32 bytes
   */
  public RecoverableSignature sign(byte[] hash) {
    HMacDSAKCalculator nonces = new HMacDSAKCalculator(new SHA256Digest());
    nonces.init(ORDER, secret, hash);
    BigInteger z = new BigInteger(1, hash);
    while (true) {
      BigInteger k = nonces.nextK();
      ECPoint point = multiplyBase(k);
      BigInteger x = point.getAffineXCoord().toBigInteger();
      BigInteger s = k.modInverse(ORDER).multiply(z.add(x.multiply(secret))).mod(ORDER);
      // x beyond the order would need a larger recovery id; the chance is below 2^-127.
      if (x.compareTo(ORDER) < 0 && s.signum() != 0) {
        boolean odd = point.getAffineYCoord().toBigInteger().testBit(0);
        boolean high = s.compareTo(ORDER.shiftRight(1)) > 0;
        return new RecoverableSignature(x, high ? ORDER.subtract(s) : s, odd == high ? 0 : 1);
      }
    }
  }

  private static ECPoint multiplyBase(BigInteger factor) {
    return new FixedPointCombMultiplier().multiply(CURVE.getG(), factor).normalize();
  }

  @Override
  public String toString() {
    return "AccountKey[" + addressHex() + "]";
  }
}
