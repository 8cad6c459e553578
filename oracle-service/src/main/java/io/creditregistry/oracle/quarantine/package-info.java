/**
 * Records beyond their model's guards, which wait on chain for a second quorum.
 *
 * <p>held record → released record.
 */
package io.creditregistry.oracle.quarantine;
