package io.creditregistry.cli.operator.attesters;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.registry.CreditRatingClient;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.ScheduledAttesters;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.signature.AttesterSet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Who signs now, and the set that is announced.
 *
 * @param noticePeriodSeconds between an announcement and the first moment of its force
 * @param announced null where no set is announced
 * @param transactionHash of the change; null where nothing had to be sent
 */
record Attesters(
    long epoch,
    int threshold,
    List<String> attesters,
    long noticePeriodSeconds,
    Announced announced,
    String transactionHash)
    implements Answer {

  /**
   * The announced set.
   *
   * @param executableAt Unix seconds
   * @param secondsLeft until then, as far as the clock here can tell; 0 once it may take force
   */
  record Announced(List<String> attesters, int threshold, long executableAt, long secondsLeft) {}

  static Attesters of(RegistryClient registry, String transactionHash) {
    long block = registry.rpc().blockNumber();
    CreditRatingClient rating = registry.at(block).rating();
    AttesterSet set = rating.attesterSet(rating.epoch());
    long time =
        Long.decode(registry.rpc().block(BlockId.number(block)).get("timestamp").asString());
    // A block's time stands still until the next one, which will have the time of the day.
    long now = Math.max(time, Clock.systemUTC().instant().getEpochSecond());
    return new Attesters(
        set.epoch(),
        set.threshold(),
        texts(set.attesters()),
        rating.noticePeriod(),
        rating.scheduledAttesters().map(next -> announced(next, now)).orElse(null),
        transactionHash);
  }

  private static Announced announced(ScheduledAttesters next, long now) {
    return new Announced(
        texts(next.attesters()),
        next.threshold(),
        next.executableAt(),
        Math.max(0, next.executableAt() - now));
  }

  private static List<String> texts(List<Address> addresses) {
    return addresses.stream().map(Address::checksummed).toList();
  }

  @Override
  public View view() {
    View.Facts facts =
        View.Facts.none()
            .with("epoch", epoch)
            .with("signatures needed", threshold + " of " + attesters.size())
            .with("notice period", Duration.ofSeconds(noticePeriodSeconds))
            .with("announced", announced == null ? "no set" : inWords(announced));
    if (transactionHash != null) {
      facts = facts.with("transaction", transactionHash);
    }
    return View.Sections.none().with("", facts).with("Addresses", addresses());
  }

  private static String inWords(Announced next) {
    String when =
        next.secondsLeft() == 0
            ? "may take force: operator attesters execute"
            : "takes force from " + Moment.text(next.executableAt());
    return next.threshold() + " of " + next.attesters().size() + ", " + when;
  }

  private View addresses() {
    View.Table table = View.Table.of("attester", "signs now", "announced");
    for (String attester : attesters) {
      table = table.with(attester, "yes", willSign(attester));
    }
    if (announced != null) {
      for (String attester : announced.attesters()) {
        if (!attesters.contains(attester)) {
          table = table.with(attester, "no", "joins");
        }
      }
    }
    return table;
  }

  private String willSign(String attester) {
    if (announced == null) {
      return null;
    }
    return announced.attesters().contains(attester) ? "stays" : "leaves";
  }
}
