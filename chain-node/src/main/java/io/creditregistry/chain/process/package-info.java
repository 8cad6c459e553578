/** Runs a node as a process that may outlive this one. {@code command line → process, port, log} */
package io.creditregistry.chain.process;
