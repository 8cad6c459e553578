/**
 * The chain's own secp256k1 keys, the validator's and the faucet's. {@code secret → address,
 * signature}
 */
package io.creditregistry.chain.key;
