/**
 * A local chain as one object: chosen engine, started node, RPC address, data that survives a stop.
 * {@code ChainOptions → LocalChain}
 */
package io.creditregistry.chain;
