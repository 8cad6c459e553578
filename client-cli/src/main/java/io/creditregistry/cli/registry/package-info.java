/**
 * Opens the contracts of one deployment over a chain's RPC. {@code address file → registry client}
 */
package io.creditregistry.cli.registry;
