package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.rpc.ChainException;
import io.creditregistry.oracle.problem.OracleException;
import io.creditregistry.oracle.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * After a start, brings batches that an earlier process signed to their end. Tries until chain and
 * keys are there; publishing does the same by itself, so nothing waits for this.
 */
@Component
class ResumeOnStart {
  private static final Logger LOG = LoggerFactory.getLogger(ResumeOnStart.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BatchPublisher publisher;
  private final BatchStore batches;
  private volatile Thread thread;
  private volatile boolean stopped;

  ResumeOnStart(BatchPublisher publisher, BatchStore batches) {
    this.publisher = publisher;
    this.batches = batches;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (!batches.all().isEmpty()) {
      thread = Thread.ofVirtual().name("resume").start(this::run);
    }
  }

  /** An attempt under way is let finish: interrupting it would break its database connection. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopped = true;
    if (thread != null) {
      LockSupport.unpark(thread);
      thread.join(PATIENCE);
    }
  }

  private void run() {
    while (!stopped && !isSettled() && !stopped) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean isSettled() {
    try {
      return publisher.resume().halted().isEmpty();
    } catch (OracleException | ChainException | ProblemException e) {
      LOG.warn("cannot resume yet: {}", e.getMessage());
      return false;
    } catch (DataAccessException e) {
      return false;
    }
  }
}
