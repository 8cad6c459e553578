/**
 * The words that this module's stories are told in: a database, a chain, an oracle, a caller.
 *
 * <p>a story's step → the oracle's answer.
 */
package io.creditregistry.oracle.story;
