/** The integer scorecard that the chain computes with: table bytes and bins → score points. */
package io.creditregistry.contracts.scorecard;
