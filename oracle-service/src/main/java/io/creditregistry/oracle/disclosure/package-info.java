/**
 * Shows what stands behind a pseudonym: its scores with their reasons, and an opened leaf of the
 * disclosure tree.
 *
 * <p>subjectId → score history, Merkle proof, or erasure.
 */
package io.creditregistry.oracle.disclosure;
