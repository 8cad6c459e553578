package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.subject.DisputeState;

/**
 * A subject's latest dispute.
 *
 * @param number 1 for the first; 0 where there was none
 * @param extended whether the attesters took the further 15 days
 * @param reasonCode why it was opened
 * @param openedAt Unix seconds
 * @param dueAt Unix seconds by which it must be resolved
 * @param overdue whether it is open after that
 */
public record SubjectDispute(
    long number,
    DisputeState state,
    boolean extended,
    int reasonCode,
    long openedAt,
    long dueAt,
    boolean overdue) {}
