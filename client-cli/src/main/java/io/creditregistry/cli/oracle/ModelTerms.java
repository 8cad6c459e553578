package io.creditregistry.cli.oracle;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is promised for a model on chain; what is null is left to the oracle.
 *
 * @param location where the canonical JSON can be had
 * @param minPoints least points of a record
 * @param maxPoints most points of a record
 * @param maxStepPoints largest change from record to record
 * @param maxMovedShareBps largest share of a batch that may move
 * @param heartbeatSeconds longest time between two records
 * @param deviationPoints change that calls for a record earlier
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelTerms(
    String location,
    Integer minPoints,
    Integer maxPoints,
    Integer maxStepPoints,
    Integer maxMovedShareBps,
    Long heartbeatSeconds,
    Integer deviationPoints) {

  /** Every record passes. */
  public static final ModelTerms PLAIN = new ModelTerms(null, null, null, null, null, null, null);
}
