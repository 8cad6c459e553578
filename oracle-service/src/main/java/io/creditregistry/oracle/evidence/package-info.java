/**
 * Hands out what a browser or an auditor verifies by itself; nothing of it has to be believed.
 *
 * <p>subjectId → bundle, and the service's own view of whom to trust.
 */
package io.creditregistry.oracle.evidence;
