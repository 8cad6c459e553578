/** Starts, describes and stops a local chain. {@code engine → chain with an RPC address} */
package io.creditregistry.cli.chain;
