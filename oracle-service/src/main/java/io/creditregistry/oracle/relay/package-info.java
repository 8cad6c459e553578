/**
 * Carries calls to the chain: one account, one nonce owner, every transaction on disk before it is
 * sent.
 *
 * <p>call data → signed transaction → receipt.
 */
package io.creditregistry.oracle.relay;
