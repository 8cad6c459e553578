package io.creditregistry.acceptance.world;

import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.registry.DeploymentFile;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.RevertReason;
import io.creditregistry.contracts.registry.SendResult;
import io.creditregistry.contracts.registry.SignedTransaction;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.rpc.ChainRpc;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import org.web3j.crypto.Credentials;

/** Somebody with a funded account and no role, who writes to the chain directly. */
public final class Stranger implements AutoCloseable {
  private static final BigInteger PLENTY_OF_GAS = BigInteger.valueOf(5_000_000);

  private final Credentials account = Credentials.create("5eed".repeat(16));
  private final ChainRpc rpc;
  private final RegistryClient registry;

  Stranger(Chain chain, Path deploymentFile) {
    chain.fund(account.getAddress());
    rpc = ChainRpc.at(chain.rpcUrl());
    Deployment deployment = DeploymentFile.read(deploymentFile).orElseThrow();
    registry = new RegistryClient(rpc, deployment);
  }

  /** What there is to read, and the changes that one could try. */
  public RegistryClient registry() {
    return registry;
  }

  public Credentials account() {
    return account;
  }

  /**
   * Sends a transaction whatever the estimate says, and tells why it failed in its block.
   *
   * @throws AssertionError if it did not fail
   */
  public RevertReason isRefused(ContractCall call) {
    TransactionSender sender = new TransactionSender(rpc, account);
    SignedTransaction signed = sender.sign(call, sender.nextNonce(), PLENTY_OF_GAS);
    sender.broadcast(signed);
    return switch (sender.await(call, signed.hash(), Duration.ofSeconds(30))) {
      case SendResult.Reverted reverted -> reverted.reason();
      case SendResult.Mined mined ->
          throw new AssertionError("expected a refusal but it was mined: " + mined.receipt());
      case SendResult.Pending pending ->
          throw new AssertionError("expected a refusal but it is pending: " + pending);
    };
  }

  @Override
  public void close() {
    rpc.close();
  }
}
