/**
 * Measures how a model treats protected groups and what a policy says to that: (groups, outcomes,
 * scores) → group figures → findings. A report, never a gate unless a policy says so.
 */
package io.creditregistry.oracle.fairness;
