/**
 * Keeps secrets in files that only their owner may read.
 *
 * <p>bytes → private file.
 */
package io.creditregistry.oracle.secret;
