/**
 * Hands a scorecard to other systems, in forms that give the same points and probabilities.
 *
 * <p>trained model → JSON, SQL, PMML or the on-chain table.
 */
package io.creditregistry.oracle.export;
