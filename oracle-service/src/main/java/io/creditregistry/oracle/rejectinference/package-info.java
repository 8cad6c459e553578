/**
 * Guesses the outcomes of applicants who were refused, and simulates when that helps: (accepted
 * with outcomes, rejected without) → weighted rows to learn from.
 */
package io.creditregistry.oracle.rejectinference;
