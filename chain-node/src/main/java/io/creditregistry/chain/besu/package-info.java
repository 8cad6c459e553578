/**
 * A Besu node of the user's own as a chain with a single QBFT validator. {@code NodeSpec → besu}
 */
package io.creditregistry.chain.besu;
