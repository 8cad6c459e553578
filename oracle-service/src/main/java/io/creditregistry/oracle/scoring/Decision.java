package io.creditregistry.oracle.scoring;

import java.util.List;

/**
 * A score without its commitment.
 *
 * @param scorePoints within the model's scale
 * @param pdBps probability of default in basis points
 * @param bins the bin of each scorecard feature; empty for trees
 * @param reasons at most four, most points lost first
 */
public record Decision(int scorePoints, int pdBps, int[] bins, List<Reason> reasons) {}
