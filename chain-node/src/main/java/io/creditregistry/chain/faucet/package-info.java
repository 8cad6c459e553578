/**
 * Gives money of a development chain to those who need it. {@code address and wei → mined transfer}
 */
package io.creditregistry.chain.faucet;
