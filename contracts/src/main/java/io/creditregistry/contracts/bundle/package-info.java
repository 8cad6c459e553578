/**
 * One record's proof to hand on: chain → self-contained JSON file → verdict without any network.
 */
package io.creditregistry.contracts.bundle;
