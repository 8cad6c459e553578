package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.index.BrokenChainException;
import io.creditregistry.contracts.index.PieceCheck;
import io.creditregistry.contracts.index.RawLog;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An index's pieces hold exactly the logs that the blocks' receipts hold: every header is walked,
 * the receipts of blocks with logs are rebuilt, the other blocks' blooms rule out further ones. So
 * logs are missed too that the hash chain of batches says nothing of.
 */
public final class LogsInReceipts implements PieceCheck {
  private final RegistryClient client;

  /** Checks against a node's headers and receipts. */
  public LogsInReceipts(RegistryClient client) {
    this.client = client;
  }

  @Override
  public void check(long from, long to, List<RawLog> logs) {
    try {
      BlockAudit blocks =
          new BlockAudit(
              client.rpc()::callAll,
              StateAnchor.read(client.rpc(), to),
              client.deployment().withHistory(),
              logs,
              logs.stream().map(RawLog::blockNumber).collect(Collectors.toSet()),
              ReadProgress.NONE);
      for (Check check : blocks.run(from)) {
        if (!check.passed()) {
          throw new BrokenChainException(check.name() + ": " + check.evidence());
        }
      }
    } catch (IllegalArgumentException malformed) {
      throw new NodeAnswerException(
          "blocks " + from + " to " + to + ": " + malformed.getMessage(), malformed);
    }
  }
}
