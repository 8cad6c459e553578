/**
 * Hands out what a browser or an auditor verifies by itself.
 *
 * <p>subjectId → bundle, the contract's answer of the moment, and the service's own view of whom to
 * trust.
 */
package io.creditregistry.oracle.evidence;
