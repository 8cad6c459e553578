package io.creditregistry.oracle.index;

import io.creditregistry.contracts.history.EventDecoder;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.index.IndexStatus;
import io.creditregistry.contracts.index.LogFollower;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.ChainException;
import io.creditregistry.oracle.index.LoggedEvents.Place;
import io.creditregistry.oracle.problem.OracleException;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.Registry;
import io.creditregistry.oracle.relay.RegistryConnection;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the registry's logs for as long as the service runs. What it has is in the database: a
 * restart continues where the last run stopped.
 */
@Component
public class RegistryIndex {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryIndex.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RegistryConnection connection;
  private final JdbcTemplate template;
  private final TransactionTemplate together;
  private volatile IndexStatus status;
  private volatile String trouble;
  private volatile Thread thread;
  private volatile boolean stopped;

  RegistryIndex(
      RegistryConnection connection, JdbcTemplate template, TransactionTemplate together) {
    this.connection = connection;
    this.template = template;
    this.together = together;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread = Thread.ofVirtual().name("index").start(this::run);
  }

  /** A step under way is let finish: interrupting it would break its database connection. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopped = true;
    if (thread != null) {
      LockSupport.unpark(thread);
      thread.join(PATIENCE);
    }
  }

  private void run() {
    while (!stopped) {
      try {
        var registry = connection.find();
        registry.ifPresent(this::follow);
        if (registry.isPresent() && !stopped) {
          registry.get().rpc().awaitHead(PAUSE);
          continue;
        }
      } catch (OracleException | ChainException | ProblemException | DataAccessException e) {
        tell(String.valueOf(e.getMessage()));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void tell(String sentence) {
    if (!sentence.equals(trouble)) {
      LOG.warn("cannot index: {}", sentence);
    }
    trouble = sentence;
  }

  /** Brings the index up to the newest block now. */
  synchronized IndexStatus follow(Registry registry) {
    var client = new RegistryClient(registry.rpc(), registry.deployment());
    status = new LogFollower(client, store(registry)).follow(ReadProgress.NONE);
    trouble = null;
    return status;
  }

  /** How far it came in this process; empty before the first step. */
  Optional<IndexStatus> status() {
    return Optional.ofNullable(status);
  }

  /** What keeps it from going on; empty where nothing does. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** What the index tells of a subject, in the chain's order. */
  List<HistoryEvent> about(SubjectId subject) {
    var registry = connection.require();
    var decoder = decoder(registry);
    return store(registry).about(subject).stream()
        .flatMap(log -> decoder.decode(log.toLog()).stream())
        .toList();
  }

  /** The events before a place, newest first. */
  LoggedEvents newest(int limit, Place before) {
    var registry = connection.require();
    return LoggedEvents.of(store(registry).before(before, limit), decoder(registry), limit);
  }

  /** The newest batches of any kind, newest first. */
  public List<BatchPublished> newestBatches(int most) {
    var registry = connection.require();
    var decoder = decoder(registry);
    return store(registry).newestBatches(most).stream()
        .flatMap(log -> decoder.decode(log.toLog()).stream())
        .map(BatchPublished.class::cast)
        .toList();
  }

  private IndexStore store(Registry registry) {
    var decoder = decoder(registry);
    return new IndexStore(
        template,
        together,
        log -> decoder.decode(log.toLog()).map(HistoryEvent::subjects).orElse(List.of()));
  }

  private static EventDecoder decoder(Registry registry) {
    return new EventDecoder(registry.deployment());
  }
}
