package io.creditregistry.cli.lender;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.FeedResult;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A subject's score as contracts that know Chainlink feeds see it.
 *
 * @param feed where it stands or would stand
 * @param stands whether it was made already, or now
 * @param scorePoints null where there is no answer
 * @param updatedAt moment that the data describe; null where there is no answer
 * @param refused why the feed gives no answer; null where it gives one or does not stand
 * @param transactionHash null where nothing was sent
 */
public record Feed(
    String subjectId,
    long maxAgeSeconds,
    String feed,
    boolean stands,
    Integer scorePoints,
    Long updatedAt,
    Long sequence,
    String refused,
    String transactionHash)
    implements Answer {

  /** The feed as it is at the newest block. */
  public static Feed show(RegistryClient registry, SubjectId subject, Duration maxAge) {
    return at(registry.at(registry.rpc().blockNumber()), subject, maxAge, null);
  }

  /** Makes the feed where there is none. */
  public static Feed ensure(
      RegistryClient registry,
      Supplier<TransactionSender> payer,
      SubjectId subject,
      Duration maxAge) {
    Feed found = show(registry, subject, maxAge);
    if (found.stands()) {
      return found;
    }
    var receipt =
        payer.get().send(registry.calls().createFeed(subject, maxAge.toSeconds())).orThrow();
    return at(
        registry.at(receipt.getBlockNumber().longValueExact()),
        subject,
        maxAge,
        receipt.getTransactionHash());
  }

  private static Feed at(
      RegistryClient pinned, SubjectId subject, Duration maxAge, String transactionHash) {
    Address address = pinned.feeds().feedOf(subject, maxAge.toSeconds());
    if (!pinned.feeds().stands(address)) {
      return new Feed(
          subject.hex(),
          maxAge.toSeconds(),
          address.checksummed(),
          false,
          null,
          null,
          null,
          null,
          transactionHash);
    }
    return switch (pinned.feeds().latestRound(address)) {
      case FeedResult.Round(long sequence, int scorePoints, long updatedAt) ->
          new Feed(
              subject.hex(),
              maxAge.toSeconds(),
              address.checksummed(),
              true,
              scorePoints,
              updatedAt,
              sequence,
              null,
              transactionHash);
      case FeedResult.Refused(var reason) ->
          new Feed(
              subject.hex(),
              maxAge.toSeconds(),
              address.checksummed(),
              true,
              null,
              null,
              null,
              reason.text(),
              transactionHash);
    };
  }

  @Override
  public ExitCode exitCode() {
    return scorePoints == null ? ExitCode.CHECKED_AND_FALSE : ExitCode.DONE;
  }

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with("subject", subjectId)
            .with("feed", feed + (stands ? "" : ", not made yet: lender feed --create"));
    if (scorePoints != null) {
      facts =
          facts
              .with("answer", scorePoints + " points")
              .with("updated", Moment.text(updatedAt))
              .with("round", sequence);
    }
    if (refused != null) {
      facts = facts.with("refused", refused);
    }
    return transactionHash == null ? facts : facts.with("transaction", transactionHash);
  }
}
