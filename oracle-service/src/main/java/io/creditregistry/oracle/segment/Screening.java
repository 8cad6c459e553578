package io.creditregistry.oracle.segment;

/** What a screen says to an applicant. */
public sealed interface Screening {

  /**
   * Like the applicants whom the model learnt from.
   *
   * @param segment from 1; null where there are no segments
   */
  record Passed(Integer segment) implements Screening {}

  /**
   * Like nobody whom the model learnt from: a person decides, nothing goes to the chain.
   *
   * @param segment from 1; null where there are no segments
   * @param margin below 0; the lower, the odder
   * @param oddestFeature on which the applicant is furthest from the middle
   */
  record Referred(Integer segment, double margin, String oddestFeature) implements Screening {}
}
