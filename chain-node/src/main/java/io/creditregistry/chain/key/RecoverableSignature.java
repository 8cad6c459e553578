package io.creditregistry.chain.key;

import java.math.BigInteger;

/**
 * An ECDSA signature from which the signer's address can be recovered.
 *
 * @param r first half
 * @param s second half, in the lower half of the order
 * @param recoveryId 0 or 1, the parity of the point's y
 */
public record RecoverableSignature(BigInteger r, BigInteger s, int recoveryId) {}
