/**
 * Scoring models and their canonical form: typed values → log-odds of default, score points and
 * bins; model → RFC 8785 JSON and its keccak256. Pure Java, the same bits on every machine.
 */
package io.creditregistry.oracle.model;
