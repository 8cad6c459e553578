/**
 * The subject's own commands: what a controller wants → a transaction, or a signed request that
 * anyone may send. {@code wallet → SubjectRegistry}
 */
package io.creditregistry.cli.subject;
