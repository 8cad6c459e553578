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

/** Waits until a node answers as the chain that was asked for. */
final class Readiness {
  private static final int LOG_LINES = 15;

  private Readiness() {}

  static void await(
      NodeProcess process, JsonRpcClient rpc, NodeLog log, NodeEngine engine, long chainId) {
    long deadline = System.nanoTime() + engine.startTimeout().toNanos();
    while (!answers(rpc, chainId)) {
      if (!process.isAlive()) {
        throw new NodeDiedException(
            "The %s node %s ended before it answered; expected a running process. The end of its log %s:%n%s"
                .formatted(engine.name().text(), engine.location(), log.file(), lines(log)));
      }
      if (System.nanoTime() > deadline) {
        throw new NodeTimeoutException(
            "The %s node %s gave no answer within %d s and was ended. The end of its log %s:%n%s"
                .formatted(
                    engine.name().text(),
                    engine.location(),
                    engine.startTimeout().toSeconds(),
                    log.file(),
                    lines(log)));
      }
      pause();
    }
  }

  private static boolean answers(JsonRpcClient rpc, long chainId) {
    long found;
    try {
      found = rpc.quantity("eth_chainId").longValueExact();
    } catch (RpcException e) {
      return false;
    }
    if (found != chainId) {
      throw new ChainException(
          "The node answers as chain %d; expected chain %d".formatted(found, chainId));
    }
    return true;
  }

  private static String lines(NodeLog log) {
    return String.join(System.lineSeparator(), log.tail(LOG_LINES));
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
