package io.creditregistry.contracts.registry;

/**
 * A transaction ready to be broadcast, any number of times.
 *
 * @param hash 0x and 64 digits, known before broadcasting
 * @param raw 0x and the signed bytes
 * @param nonce the sender's transaction count that it uses
 */
public record SignedTransaction(String hash, String raw, long nonce) {}
