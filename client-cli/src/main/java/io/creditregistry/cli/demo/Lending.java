package io.creditregistry.cli.demo;

import io.creditregistry.cli.lender.Loan;
import io.creditregistry.cli.lender.Scores;
import java.util.List;

/**
 * What the lender saw.
 *
 * @param scores all subjects, as the chain tells them
 * @param recomputedPoints the highest scorer's points, computed on chain from its disclosed bins
 * @param loans the desk's decisions
 * @param refusal why a stranger's batch was refused
 */
record Lending(Scores scores, int recomputedPoints, List<Loan> loans, String refusal) {}
