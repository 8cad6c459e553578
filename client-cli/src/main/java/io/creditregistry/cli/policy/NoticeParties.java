package io.creditregistry.cli.policy;

/**
 * Who stands on an adverse-action notice, each with name and address on one line.
 *
 * @param creditor who decided
 * @param scoreProvider who made the score, with a telephone number
 * @param agency the federal agency that watches over the creditor
 */
public record NoticeParties(String creditor, String scoreProvider, String agency) {}
