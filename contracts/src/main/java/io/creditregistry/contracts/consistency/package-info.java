/**
 * That a history only grew: two batches and what lies between → one JSON file → verdict without any
 * network.
 */
package io.creditregistry.contracts.consistency;
