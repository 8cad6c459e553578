/**
 * Lets the attesters say something about a subject besides its score: a wallet's binding, a
 * dispute's clock and end.
 *
 * <p>request about a subject → statement with a quorum's signatures.
 */
package io.creditregistry.oracle.statement;
