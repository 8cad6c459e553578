package io.creditregistry.cli.lender;

import io.creditregistry.cli.event.RegistryEvent;
import io.creditregistry.cli.event.Teller;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Follows the registry's events by asking for each new block's logs. */
final class Watch {

  private final RegistryClient registry;
  private final List<SubjectId> subjects;
  private final Consumer<Answer> listener;
  private final Teller teller = new Teller();
  private long seen;

  /** Follows these subjects, or everything where the list is empty. */
  Watch(RegistryClient registry, List<SubjectId> subjects, Consumer<Answer> listener) {
    this.registry = registry;
    this.subjects = subjects;
    this.listener = listener;
  }

  /** One event, told when it was seen. */
  record News(RegistryEvent event) implements Answer {
    @Override
    public View view() {
      return View.lines("block " + event.block() + "  " + event.event() + "  " + event.text());
    }
  }

  /** How many events were told. */
  record Watched(long events, long upToBlock) implements Answer {
    @Override
    public View view() {
      return View.lines(events + " events up to block " + upToBlock);
    }
  }

  /**
   * Tells events until there were enough or the time is over.
   *
   * @param time null for no end
   */
  Watched follow(long fromBlock, Duration pause, long count, Duration time) {
    long began = System.nanoTime();
    long next = fromBlock;
    while (true) {
      long newest = registry.rpc().blockNumber();
      if (newest >= next) {
        tell(next, newest, count);
        next = newest + 1;
      }
      boolean over = time != null && System.nanoTime() - began >= time.toNanos();
      if (seen >= count || over || Thread.currentThread().isInterrupted()) {
        return new Watched(seen, next - 1);
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private void tell(long from, long to, long count) {
    for (HistoryEvent event : new HistoryReader(registry).events(from, to, ReadProgress.NONE)) {
      about(event)
          .takeWhile(line -> seen < count)
          .forEach(
              line -> {
                seen++;
                listener.accept(new News(line));
              });
    }
  }

  private Stream<RegistryEvent> about(HistoryEvent event) {
    return subjects.isEmpty() ? Stream.of(teller.tell(event)) : teller.tell(subjects, event);
  }
}
