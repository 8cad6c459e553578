package io.creditregistry.cli.command;

import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/** An account that changes the registry in a role that it holds. */
public final class RoleHolder {
  private final TransactionSender sender;

  private RoleHolder(TransactionSender sender) {
    this.sender = sender;
  }

  /**
   * The account of the key file.
   *
   * @throws CallerMistake where it does not hold the role
   */
  public static RoleHolder as(RegistryRole role, RegistryClient registry, SigningOptions signing) {
    TransactionSender sender = new TransactionSender(registry.rpc(), signing.account());
    if (!role.isHeldBy(sender.address(), registry.rating())) {
      throw new CallerMistake(
          "--keystore: expected the key of "
              + role.words()
              + ", but found that of "
              + sender.address().checksummed());
    }
    return new RoleHolder(sender);
  }

  /**
   * Makes the change and waits for its block.
   *
   * @throws io.creditregistry.contracts.registry.CallRevertedException where a contract refuses
   */
  public TransactionReceipt send(ContractCall call) {
    return sender.send(call).orThrow();
  }
}
