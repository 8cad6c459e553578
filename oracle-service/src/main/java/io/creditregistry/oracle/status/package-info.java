/**
 * Tells operators how the oracle is doing.
 *
 * <p>queue, chain, registry and relayer → status, health and metrics.
 */
package io.creditregistry.oracle.status;
