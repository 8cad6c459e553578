package io.creditregistry.chain;

import io.creditregistry.chain.engine.NodeEngine;
import io.creditregistry.chain.fault.ChainException;
import io.creditregistry.chain.fault.NodeDiedException;
import io.creditregistry.chain.fault.NodeTimeoutException;
import io.creditregistry.chain.fault.RpcException;
import io.creditregistry.chain.process.NodeLog;
import io.creditregistry.chain.process.NodeProcess;
import io.creditregistry.chain.rpc.JsonRpcClient;
import java.util.concurrent.TimeUnit;

/**
 * Waits until a node answers as the chain that was asked for, and has the block that it must have.
 */
record Readiness(NodeProcess process, JsonRpcClient rpc, NodeLog log, NodeEngine engine) {
  private static final int LOG_LINES = 15;

  /**
   * @throws NodeDiedException if the process ends before
   * @throws NodeTimeoutException if it takes longer than the engine's start may take
   * @throws ChainException if the node answers as another chain
   */
  void await(long chainId) {
    long deadline = System.nanoTime() + engine.startTimeout().toNanos();
    while (!isReady(chainId)) {
      if (!process.isAlive()) {
        throw new NodeDiedException(
            failure("ended before it answered; expected a running process"));
      }
      if (System.nanoTime() > deadline) {
        throw new NodeTimeoutException(
            failure(
                "had no block %d within %d s and was ended; expected a chain that answers"
                    .formatted(engine.firstBlock(), engine.startTimeout().toSeconds())));
      }
      pause();
    }
  }

  private boolean isReady(long chainId) {
    long found;
    try {
      found = rpc.quantity("eth_chainId").longValueExact();
      if (rpc.quantity("eth_blockNumber").longValueExact() < engine.firstBlock()) {
        return false;
      }
    } catch (RpcException e) {
      return false;
    }
    if (found != chainId) {
      throw new ChainException(
          "The node answers as chain %d; expected chain %d".formatted(found, chainId));
    }
    return true;
  }

  private String failure(String what) {
    return "The %s node %s %s. The end of %s:%n%s"
        .formatted(
            engine.name().text(),
            engine.location(),
            what,
            log.file(),
            String.join(System.lineSeparator(), log.tail(LOG_LINES)));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChainException("The wait for the node was interrupted", e);
    }
  }
}
