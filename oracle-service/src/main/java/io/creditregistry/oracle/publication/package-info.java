/**
 * Takes scored records to the chain: queued, batched, signed, sent, confirmed, and resumed after
 * any interruption.
 *
 * <p>scored record → published batch.
 */
package io.creditregistry.oracle.publication;
