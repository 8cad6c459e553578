package io.creditregistry.oracle.scoring;

/**
 * Why a score is not higher.
 *
 * @param code the schema's stable reason code
 * @param text the reason as an applicant reads it
 * @param feature the feature behind it; never a protected attribute
 * @param pointsLost score points below what the feature could have given, at least 1
 */
public record Reason(String code, String text, String feature, int pointsLost) {}
