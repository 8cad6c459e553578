/**
 * Tells an operator which attesters still sign, and which colleagues' services answer.
 *
 * <p>batches that the index holds → signers → each attester's silence.
 */
package io.creditregistry.oracle.peer;
