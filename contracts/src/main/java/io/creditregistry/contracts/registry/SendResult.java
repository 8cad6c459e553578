package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.rpc.NodeAnswerException;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/** Outcome of sending a change. */
public sealed interface SendResult {
  /** A block holds the transaction and it succeeded. */
  record Mined(TransactionReceipt receipt) implements SendResult {}

  /**
   * The contract refuses it.
   *
   * @param transactionHash of the failed transaction; empty where the refusal was seen before
   *     sending
   */
  record Reverted(RevertReason reason, String transactionHash) implements SendResult {}

  /** The node took it, but no block held it in time. */
  record Pending(String transactionHash) implements SendResult {}

  /**
   * The receipt of a change that has to succeed.
   *
   * @throws CallRevertedException if it was refused
   * @throws NodeAnswerException if it is still pending
   */
  default TransactionReceipt orThrow() {
    return switch (this) {
      case Mined(TransactionReceipt receipt) -> receipt;
      case Reverted reverted -> throw new CallRevertedException(reverted.reason());
      case Pending(String hash) ->
          throw new NodeAnswerException("no block holds transaction " + hash + " yet");
    };
  }
}
