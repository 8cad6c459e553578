/**
 * What an operator does: deploy, train, approve, score, publish. {@code applicants → published
 * batches}
 */
package io.creditregistry.cli.operator;
