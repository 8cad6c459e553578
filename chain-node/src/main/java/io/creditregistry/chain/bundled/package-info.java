/**
 * The development engine that the build installs, with its state kept on disk. {@code NodeSpec →
 * anvil}
 */
package io.creditregistry.chain.bundled;
