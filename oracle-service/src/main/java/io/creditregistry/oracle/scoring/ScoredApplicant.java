package io.creditregistry.oracle.scoring;

import java.util.List;

/**
 * One applicant's score.
 *
 * @param row 0-based data row that the applicant came from
 * @param reference the applicant's name at its source
 * @param scorePoints within the model's scale, 300 to 850 by default
 * @param pdBps probability of default in basis points, 0 to 10000
 * @param bins the bin of each scorecard feature, as {@code computeScore} on chain takes them; empty
 *     for trees
 * @param reasons at most four, most points lost first
 * @param featuresHash keccak256 of the canonical JSON of the features read, {@code 0x} and 64
 *     hexadecimal digits
 */
public record ScoredApplicant(
    int row,
    String reference,
    int scorePoints,
    int pdBps,
    List<Integer> bins,
    List<Reason> reasons,
    String featuresHash) {

  public ScoredApplicant {
    bins = List.copyOf(bins);
    reasons = List.copyOf(reasons);
  }
}
