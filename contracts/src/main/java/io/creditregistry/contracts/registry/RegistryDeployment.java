package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint40;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import tools.jackson.databind.JsonNode;

/**
 * Deploys the contracts once. Run again, it verifies what stands; interrupted, it goes on where it
 * stopped.
 */
public final class RegistryDeployment {
  private static final Duration RECEIPT_TIMEOUT = Duration.ofSeconds(60);

  private final ChainRpc rpc;
  private final TransactionSender sender;
  private final DeploymentPlan plan;
  private final DeploymentProgress progress;
  private final List<TransactionReceipt> receipts = new ArrayList<>();

  private RegistryDeployment(
      ChainRpc rpc, TransactionSender sender, DeploymentPlan plan, DeploymentProgress progress) {
    this.rpc = rpc;
    this.sender = sender;
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Makes sure that the contracts stand.
   *
   * @param sender pays for the creations; holds no role by that
   * @param file addresses file, read where it exists and written otherwise
   * @throws DeploymentException if the file tells of another chain, plan or code
   */
  public static Deployment ensure(
      ChainRpc rpc, TransactionSender sender, DeploymentPlan plan, Path file) {
    Optional<Deployment> existing = DeploymentFile.read(file);
    if (existing.isPresent()) {
      DeploymentVerifier.verify(rpc, existing.get());
      requirePlan(plan, existing.get().plan(), file);
      return existing.get();
    }
    DeploymentProgress progress = DeploymentProgress.beside(file);
    Deployment made = new RegistryDeployment(rpc, sender, plan, progress).deploy();
    DeploymentVerifier.verify(rpc, made);
    DeploymentFile.write(file, made);
    progress.finish();
    return made;
  }

  private static void requirePlan(DeploymentPlan expected, DeploymentPlan found, Path file) {
    if (!expected.equals(found)) {
      throw new DeploymentException(
          "the contracts stand already, but "
              + file
              + " tells of another plan: expected "
              + expected
              + " but found "
              + found);
    }
  }

  private Deployment deploy() {
    Address models =
        create(
            ContractArtefact.MODEL_REGISTRY,
            List.of(wire(plan.governor()), wire(plan.registrar())));
    Address rating =
        create(
            ContractArtefact.CREDIT_RATING,
            List.of(
                wire(models),
                wire(plan.governor()),
                wire(plan.guardian()),
                new DynamicArray<>(
                    org.web3j.abi.datatypes.Address.class,
                    plan.attesters().stream().map(RegistryDeployment::wire).toList()),
                new Uint8(plan.threshold()),
                new Uint40(BigInteger.valueOf(plan.attesterDelay()))));
    Address desk =
        create(
            ContractArtefact.LENDING_DESK,
            List.of(
                wire(rating),
                new Uint16(BigInteger.valueOf(plan.minScorePoints())),
                new Uint40(BigInteger.valueOf(plan.maxAge()))));
    Address feeds = create(ContractArtefact.SCORE_FEED_FACTORY, List.of(wire(rating)));
    return new Deployment(
        rpc.chainId(),
        rating,
        models,
        new CreditRatingClient(rpc, rating, BlockId.LATEST).subjectRegistry(),
        desk,
        feeds,
        receipts.get(0).getBlockNumber().longValueExact(),
        plan,
        receipts.stream().map(TransactionReceipt::getTransactionHash).toList());
  }

  @SuppressWarnings("rawtypes") // web3j's encoder takes raw types
  private Address create(ContractArtefact artefact, List<Type> arguments) {
    ContractCall creation =
        ContractCall.creation(
            artefact.creationCode() + FunctionEncoder.encodeConstructor(arguments));
    int step = receipts.size();
    String hash = begun(step, creation).orElseGet(() -> send(step, artefact, creation));
    TransactionReceipt receipt = sender.await(creation, hash, RECEIPT_TIMEOUT).orThrow();
    Address created = Address.of(receipt.getContractAddress());
    DeploymentVerifier.requireCode(rpc, artefact, created);
    receipts.add(receipt);
    return created;
  }

  /** The step's earlier transaction, where the node knows it and it creates the same. */
  private Optional<String> begun(int step, ContractCall creation) {
    if (progress.hashes().size() <= step) {
      return Optional.empty();
    }
    String hash = progress.hashes().get(step);
    JsonNode transaction = rpc.call("eth_getTransactionByHash", hash);
    boolean isSame =
        transaction.isObject() && transaction.get("input").asString().equals(creation.data());
    return isSame ? Optional.of(hash) : Optional.empty();
  }

  private String send(int step, ContractArtefact artefact, ContractCall creation) {
    BigInteger gas =
        switch (sender.estimate(creation)) {
          case TransactionSender.Estimate.Gas(BigInteger limit) -> limit;
          case TransactionSender.Estimate.Refused(RevertReason reason) ->
              throw new DeploymentException(artefact.name() + " refuses its plan: " + reason);
        };
    SignedTransaction signed = sender.sign(creation, sender.nextNonce(), gas);
    progress.record(step, signed.hash());
    sender.broadcast(signed);
    return signed.hash();
  }

  private static org.web3j.abi.datatypes.Address wire(Address address) {
    return new org.web3j.abi.datatypes.Address(address.hex());
  }
}
