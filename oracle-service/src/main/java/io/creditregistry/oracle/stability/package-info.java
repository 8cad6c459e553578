/**
 * Tells whether a population has moved: (development counts, recent counts) → stability index and
 * verdict.
 */
package io.creditregistry.oracle.stability;
