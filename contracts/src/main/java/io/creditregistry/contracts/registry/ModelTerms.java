package io.creditregistry.contracts.registry;

/**
 * On what terms {@code CreditRating} takes a model's scores.
 *
 * @param activatesAt Unix seconds
 * @param retiresAt Unix seconds
 * @param paused whether the guardian paused the model
 */
public record ModelTerms(long activatesAt, long retiresAt, Guards guards, boolean paused) {}
