package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.wrapper.CreditRating;
import java.math.BigInteger;

/**
 * How far a model's scores may go without a second quorum (protocol.md, "Guards").
 *
 * @param minPoints least score points
 * @param maxPoints most score points
 * @param maxStepPoints largest change of a subject's score in one update
 * @param movePoints change from which a record counts as moved
 * @param maxMovedBps largest share of a batch that may move, in basis points
 */
public record Guards(
    int minPoints, int maxPoints, int maxStepPoints, int movePoints, int maxMovedBps) {
  /** Nothing is held back. */
  public static final Guards OPEN = new Guards(300, 850, 550, 551, 10_000);

  CreditRating.Guards wire() {
    return new CreditRating.Guards(
        BigInteger.valueOf(minPoints),
        BigInteger.valueOf(maxPoints),
        BigInteger.valueOf(maxStepPoints),
        BigInteger.valueOf(movePoints),
        BigInteger.valueOf(maxMovedBps));
  }

  /** The guards as a wrapper has them. */
  public static Guards of(CreditRating.Guards wire) {
    return new Guards(
        wire.minPoints.intValueExact(),
        wire.maxPoints.intValueExact(),
        wire.maxStepPoints.intValueExact(),
        wire.movePoints.intValueExact(),
        wire.maxMovedBps.intValueExact());
  }
}
