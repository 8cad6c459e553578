package io.creditregistry.oracle.status;

import io.creditregistry.contracts.rpc.ChainException;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.Registry;
import io.creditregistry.oracle.relay.RegistryConnection;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up while the deployed contracts answer, and before they are deployed: an oracle that waits for
 * its registry is well.
 */
@Component
class RegistryHealthIndicator implements HealthIndicator {
  private final StatusReader reader;
  private final RegistryConnection connection;

  RegistryHealthIndicator(StatusReader reader, RegistryConnection connection) {
    this.reader = reader;
    this.connection = connection;
  }

  @Override
  public Health health() {
    try {
      return connection
          .find()
          .map(this::deployed)
          .orElseGet(() -> Health.up().withDetail("deployed", false).build());
    } catch (ChainException | ProblemException e) {
      return Health.down().withDetail("reason", e.getMessage()).build();
    }
  }

  private Health deployed(Registry registry) {
    var state = reader.registry(registry);
    return Health.up()
        .withDetail("deployed", true)
        .withDetail("creditRating", state.creditRating())
        .withDetail("sequence", state.sequence())
        .withDetail("publishingPaused", state.publishingPaused())
        .build();
  }
}
