/** Writes the first block of a QBFT chain. {@code validators, forks and balances → genesis.json} */
package io.creditregistry.chain.genesis;
