package io.creditregistry.oracle.status;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the node answers. */
@Component
class ChainHealthIndicator implements HealthIndicator {
  private final StatusReader reader;

  ChainHealthIndicator(StatusReader reader) {
    this.reader = reader;
  }

  @Override
  public Health health() {
    var chain = reader.chain();
    return chain.reachable()
        ? Health.up()
            .withDetail("chainId", chain.chainId())
            .withDetail("blockNumber", chain.blockNumber())
            .withDetail("clientVersion", chain.clientVersion())
            .build()
        : Health.down().withDetail("rpcUrl", chain.rpcUrl()).build();
  }
}
