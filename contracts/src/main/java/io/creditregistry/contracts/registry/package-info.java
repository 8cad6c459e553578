/**
 * One deployment of the contracts: typed question or change → call data → answer or decoded
 * refusal.
 */
package io.creditregistry.contracts.registry;
