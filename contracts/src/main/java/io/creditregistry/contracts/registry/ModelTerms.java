package io.creditregistry.contracts.registry;

import java.math.BigInteger;

/**
 * On what terms {@code CreditRating} takes a model's scores (protocol.md, "Guards and quarantine").
 *
 * @param policy as the model registry had it when the terms were taken
 * @param retiresAt Unix seconds
 * @param suspended whether the guardian suspended the model
 */
public record ModelTerms(ModelPolicy policy, long retiresAt, boolean suspended) {
  private static final int RETIREMENT_FROM = 40;
  private static final int SUSPENDED = 255;

  /**
   * Takes a word apart.
   *
   * @throws IllegalArgumentException if it is no word that the contract writes
   */
  public static ModelTerms decode(BigInteger word) {
    long retiresAt =
        word.shiftRight(RETIREMENT_FROM)
            .and(BigInteger.valueOf(RegisteredModel.NEVER))
            .longValueExact();
    return new ModelTerms(ModelPolicy.decode(word), retiresAt, word.testBit(SUSPENDED));
  }
}
