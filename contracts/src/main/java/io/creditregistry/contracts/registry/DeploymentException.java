package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.rpc.ChainException;

/** The addresses file and the chain do not fit together, or a deployment could not be finished. */
public final class DeploymentException extends ChainException {
  private static final long serialVersionUID = 1L;

  DeploymentException(String message) {
    super(message);
  }

  DeploymentException(String message, Throwable cause) {
    super(message, cause);
  }
}
