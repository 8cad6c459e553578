/**
 * What attesters sign: packed records and their header → EIP-712 digest, chained to the one before.
 */
package io.creditregistry.contracts.batch;
