/**
 * Describes a trained model for people who must judge it: (model, development sample, hold-out
 * sample) → model card → self-contained page.
 */
package io.creditregistry.oracle.card;
