/**
 * A local chain as one object: chosen engine, started node, RPC address, data that survive a stop.
 * {@code ChainOptions → LocalChain}
 *
 * <p>{@link io.creditregistry.chain.LocalChain} starts, attaches, inspects, stops and resets;
 * {@link io.creditregistry.chain.BesuSetup} and {@link
 * io.creditregistry.chain.release.BesuInstaller} bring a Besu; all failures are children of {@link
 * io.creditregistry.chain.fault.ChainException}.
 */
package io.creditregistry.chain;
