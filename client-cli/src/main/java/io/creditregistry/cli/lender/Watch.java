package io.creditregistry.cli.lender;

import io.creditregistry.cli.event.RegistryEvent;
import io.creditregistry.cli.event.Teller;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.output.Progress;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.LogsInReceipts;
import io.creditregistry.contracts.history.EventDecoder;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.index.PieceCheck;
import io.creditregistry.contracts.index.RawLog;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.LogReader;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import io.creditregistry.contracts.rpc.NodeUnreachableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Follows the registry's events by asking for each new block's logs, which must be those in the
 * block's receipts.
 */
final class Watch {

  /** Blocks whose receipts are held at once. */
  private static final long PIECE = 500;

  private final RegistryClient registry;
  private final List<SubjectId> subjects;
  private final Consumer<Answer> listener;
  private final Teller teller = new Teller();
  private final Progress progress;
  private final EventDecoder decoder;
  private final PieceCheck check;
  private long seen;

  /** Follows these subjects, or everything where the list is empty. */
  Watch(
      RegistryClient registry,
      List<SubjectId> subjects,
      Consumer<Answer> listener,
      Progress progress) {
    this.registry = registry;
    this.subjects = subjects;
    this.listener = listener;
    this.progress = progress;
    this.decoder = new EventDecoder(registry.deployment());
    this.check = new LogsInReceipts(registry);
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
      try {
        next = tellNew(next, count);
      } catch (NodeUnreachableException away) {
        progress.say(away.getMessage() + "; trying again");
      }
      boolean over = time != null && System.nanoTime() - began >= time.toNanos();
      if (seen >= count || over || Thread.currentThread().isInterrupted()) {
        return new Watched(seen, next - 1);
      }
      await(pause);
    }
  }

  private void await(Duration pause) {
    try {
      registry.rpc().awaitHead(pause);
    } catch (NodeUnreachableException away) {
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  /** Tells what the blocks from this one on hold; gives the next block. */
  private long tellNew(long next, long count) {
    long newest = registry.rpc().blockNumber();
    long deployed = registry.deployment().deploymentBlock();
    if (newest < deployed) {
      throw new NodeAnswerException(
          "eth_blockNumber: expected at least block "
              + deployed
              + ", where the contracts were deployed, but found "
              + newest);
    }
    for (long from = next; from <= newest && seen < count; from += PIECE) {
      tell(from, Math.min(newest, from + PIECE - 1), count);
    }
    return Math.max(next, newest + 1);
  }

  private void tell(long from, long to, long count) {
    List<RawLog> logs =
        new LogReader(registry.rpc())
            .read(registry.deployment().withHistory(), List.of(), from, to, block -> {}).stream()
                .map(RawLog::of)
                .toList();
    check.check(from, to, logs);
    for (RawLog log : logs) {
      decoder
          .decode(log.toLog())
          .map(this::about)
          .orElse(Stream.empty())
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
