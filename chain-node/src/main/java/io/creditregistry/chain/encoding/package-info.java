/** Writes bytes as Ethereum writes and hashes them. {@code values → hex, RLP, keccak-256} */
package io.creditregistry.chain.encoding;
