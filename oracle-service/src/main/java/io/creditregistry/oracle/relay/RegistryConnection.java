package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.registry.DeploymentFile;
import io.creditregistry.contracts.registry.DeploymentVerifier;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.oracle.settings.RegistryProperties;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the deployed contracts. The oracle may start before they are deployed: the deployment
 * record is looked for again until it is there, is then verified against the chain and tied to the
 * database, once.
 */
@Component
public class RegistryConnection {
  private final ChainRpc rpc;
  private final Path file;
  private final DeploymentGuard guard;
  private Registry registry;

  RegistryConnection(RegistryProperties properties, DeploymentGuard guard) {
    this.rpc = ChainRpc.at(properties.rpcUrl().toString());
    this.file = properties.deploymentFile();
    this.guard = guard;
  }

  /** The node, whether or not the contracts are deployed. */
  public ChainRpc rpc() {
    return rpc;
  }

  /**
   * The deployed contracts; empty while there is no deployment record.
   *
   * @throws io.creditregistry.contracts.rpc.ChainException if record and chain do not fit or the
   *     chain does not answer
   */
  public synchronized Optional<Registry> find() {
    if (registry == null) {
      DeploymentFile.read(file)
          .ifPresent(
              deployment -> {
                DeploymentVerifier.verify(rpc, deployment);
                var found = new Registry(new RegistryClient(rpc, deployment));
                guard.check(found);
                registry = found;
              });
    }
    return Optional.ofNullable(registry);
  }

  /**
   * @throws RegistryNotDeployedException while there is no deployment record
   */
  public Registry require() {
    return find().orElseThrow(() -> new RegistryNotDeployedException(file));
  }

  @PreDestroy
  void close() {
    rpc.close();
  }
}
