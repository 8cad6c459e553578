package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.SubjectId;

/**
 * What the lending desk decided, or would decide.
 *
 * @param loanId number of the decision from 1; 0 for a preview
 * @param subjectId the borrower's pseudonym
 * @param approved whether the loan is granted
 * @param status what the registry said of the score
 * @param scorePoints the score used; 0 where the status is not {@code CURRENT}
 * @param halted whether the desk waits because publishing is paused or the score's model suspended
 */
public record LoanDecision(
    long loanId,
    SubjectId subjectId,
    boolean approved,
    ScoreStatus status,
    int scorePoints,
    boolean halted) {}
