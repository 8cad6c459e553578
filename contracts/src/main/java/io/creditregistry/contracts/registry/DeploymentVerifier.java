package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;

/** Checks that a deployment's addresses hold our contracts, wired to each other. */
public final class DeploymentVerifier {
  private DeploymentVerifier() {}

  /**
   * Verifies chain id, code and wiring.
   *
   * @throws DeploymentException naming the first thing that differs
   */
  public static void verify(ChainRpc rpc, Deployment deployment) {
    long chainId = rpc.chainId();
    if (chainId != deployment.chainId()) {
      throw new DeploymentException(
          "chainId: expected " + deployment.chainId() + " but the node is on " + chainId);
    }
    requireCode(rpc, ContractArtefact.MODEL_REGISTRY, deployment.modelRegistry());
    requireCode(rpc, ContractArtefact.CREDIT_RATING, deployment.creditRating());
    requireCode(rpc, ContractArtefact.SUBJECT_REGISTRY, deployment.subjectRegistry());
    requireCode(rpc, ContractArtefact.LENDING_DESK, deployment.lendingDesk());
    requireCode(rpc, ContractArtefact.SCORE_FEED_FACTORY, deployment.scoreFeedFactory());
    RegistryClient client = new RegistryClient(rpc, deployment);
    requireSame("models() of CreditRating", deployment.modelRegistry(), client.rating().models());
    requireSame(
        "subjectRegistry() of CreditRating",
        deployment.subjectRegistry(),
        client.rating().subjectRegistry());
    requireSame("rating() of LendingDesk", deployment.creditRating(), client.desk().rating());
    requireSame("rating() of ScoreFeedFactory", deployment.creditRating(), client.feeds().rating());
  }

  static void requireCode(ChainRpc rpc, ContractArtefact artefact, Address address) {
    byte[] found = rpc.code(address, BlockId.LATEST);
    if (found.length == 0) {
      throw new DeploymentException(
          artefact.name()
              + ": expected its code at "
              + address
              + " but found none; was the chain"
              + " reset? Remove the addresses file to deploy anew");
    }
    if (!artefact.isCodeOf(found)) {
      throw new DeploymentException(
          artefact.name() + ": expected its compiled code at " + address + " but found other code");
    }
  }

  private static void requireSame(String what, Address expected, Address found) {
    if (!expected.equals(found)) {
      throw new DeploymentException(what + ": expected " + expected + " but found " + found);
    }
  }
}
