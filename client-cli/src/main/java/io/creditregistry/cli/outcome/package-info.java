/**
 * How a command ends: an answer with its exit code, or one sentence that says why there is none.
 * {@code process → outcome}
 */
package io.creditregistry.cli.outcome;
