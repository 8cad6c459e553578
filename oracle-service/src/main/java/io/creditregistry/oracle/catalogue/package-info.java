/**
 * Every model that was trained, and which of them may score.
 *
 * <p>applicant file → trained model → model registered on chain.
 */
package io.creditregistry.oracle.catalogue;
