package io.creditregistry.oracle.status;

import io.creditregistry.contracts.rpc.ChainException;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.publication.RecordQueue;
import io.creditregistry.oracle.publication.RecordState;
import io.creditregistry.oracle.relay.RegistryConnection;
import io.creditregistry.oracle.relay.TransactionStore;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The oracle's own metrics, read from the database when they are scraped. */
@Component
class OracleMetrics implements MeterBinder {
  private final RecordQueue queue;
  private final TransactionStore transactions;
  private final WaitingReader waiting;
  private final RegistryConnection connection;
  private final Clock clock;

  OracleMetrics(
      RecordQueue queue,
      TransactionStore transactions,
      WaitingReader waiting,
      RegistryConnection connection,
      Clock clock) {
    this.queue = queue;
    this.transactions = transactions;
    this.waiting = waiting;
    this.connection = connection;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    records(meters, "registry.records.queued", RecordState.QUEUED, "Records that wait for a batch");
    records(meters, "registry.records.batched", RecordState.BATCHED, "Records in open batches");
    records(meters, "registry.records.published", RecordState.PUBLISHED, "Records on chain");
    records(
        meters, "registry.records.set.aside", RecordState.SET_ASIDE, "Records that stay off chain");
    Gauge.builder("registry.records.suspended", this, OracleMetrics::suspended)
        .description("Queued records of suspended models; NaN where the chain does not answer")
        .register(meters);
    FunctionCounter.builder("registry.gas.used", transactions, TransactionStore::gasUsed)
        .description("Gas that the relayer has paid for")
        .register(meters);
    Gauge.builder("registry.data.age", this, OracleMetrics::dataAge)
        .description("Age of the newest published data; NaN before the first")
        .baseUnit("seconds")
        .register(meters);
  }

  private void records(MeterRegistry meters, String name, RecordState state, String description) {
    Gauge.builder(name, queue, each -> each.counts().get(state))
        .description(description)
        .register(meters);
  }

  private double suspended() {
    try {
      return connection.find().map(registry -> (double) waiting.suspended(registry)).orElse(0.0);
    } catch (ChainException | ProblemException e) {
      return Double.NaN;
    }
  }

  private double dataAge() {
    return queue
        .newestPublished()
        .map(dataTime -> (double) (clock.instant().getEpochSecond() - dataTime))
        .orElse(Double.NaN);
  }
}
