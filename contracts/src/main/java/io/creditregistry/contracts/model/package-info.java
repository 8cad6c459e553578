/** A model's canonical JSON and disclosed features → score points, without the oracle's code. */
package io.creditregistry.contracts.model;
