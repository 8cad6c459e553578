package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.StoredScore;

/**
 * A lender's answer for one subject.
 *
 * @param status whether the score may be used
 * @param score the stored record; use it only where the status is {@code CURRENT}
 */
public record ScoreReading(ScoreStatus status, StoredScore score) {}
