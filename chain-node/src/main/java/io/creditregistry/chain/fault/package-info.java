/**
 * What can go wrong with a local chain, each as one sentence. {@code a failing world →
 * ChainException}
 */
package io.creditregistry.chain.fault;
