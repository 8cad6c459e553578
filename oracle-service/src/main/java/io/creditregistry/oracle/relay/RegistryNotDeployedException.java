package io.creditregistry.oracle.relay;

import io.creditregistry.oracle.problem.OracleException;
import io.creditregistry.oracle.problem.Problem;
import java.nio.file.Path;

/** There is no deployment record yet. */
public final class RegistryNotDeployedException extends OracleException {
  private static final long serialVersionUID = 1L;

  RegistryNotDeployedException(Path file) {
    super(
        Problem.REGISTRY_NOT_DEPLOYED,
        "expected the deployment record at "
            + file
            + " (registry.deployment-file) but found nothing",
        null);
  }
}
