/** Speaks JSON-RPC 2.0 over HTTP with a node. {@code method and parameters → result} */
package io.creditregistry.chain.rpc;
