package io.creditregistry.contracts.registry;

/** What a feed answers. */
public sealed interface FeedResult {
  /**
   * A score that may be used.
   *
   * @param sequence the batch that brought it
   * @param scorePoints the answer
   * @param updatedAt moment that the data describe, Unix seconds
   */
  record Round(long sequence, int scorePoints, long updatedAt) implements FeedResult {}

  /** The registry would refuse the score, and so does the feed. */
  record Refused(RevertReason reason) implements FeedResult {}
}
