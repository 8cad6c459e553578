package io.creditregistry.oracle.segment;

import io.creditregistry.oracle.applicant.Applicant;

/**
 * The optional look at an applicant before scoring. It is no part of the model: score, hash and
 * reasons are the same with and without it.
 *
 * @param space where applicants are placed
 * @param segments null where none were asked for
 * @param boundary null where odd applicants are not referred
 */
public record Screen(InputSpace space, Segments segments, OutlierBoundary boundary) {

  /** Looks at one applicant, read with the schema that the screen was made for. */
  public Screening examine(Applicant applicant) {
    double[] place = space.place(applicant);
    Integer segment = segments == null ? null : segments.segmentOf(place) + 1;
    double margin = boundary == null ? 0 : boundary.margin(place);
    return margin < 0
        ? new Screening.Referred(segment, margin, OutlierBoundary.oddest(space, place))
        : new Screening.Passed(segment);
  }
}
