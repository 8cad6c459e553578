package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.subject.SubjectDomain;

/** The door to one deployment: its contracts to read, and the changes that they offer. */
public final class RegistryClient {
  private final ChainRpc rpc;
  private final Deployment deployment;
  private final BlockId block;

  /** Reads at the newest block. */
  public RegistryClient(ChainRpc rpc, Deployment deployment) {
    this(rpc, deployment, BlockId.LATEST);
  }

  private RegistryClient(ChainRpc rpc, Deployment deployment, BlockId block) {
    this.rpc = rpc;
    this.deployment = deployment;
    this.block = block;
  }

  /** The same deployment, read at one block: answers that belong together. */
  public RegistryClient at(long blockNumber) {
    return new RegistryClient(rpc, deployment, BlockId.number(blockNumber));
  }

  public CreditRatingClient rating() {
    return new CreditRatingClient(rpc, deployment.creditRating(), block);
  }

  public ModelRegistryClient models() {
    return new ModelRegistryClient(rpc, deployment.modelRegistry(), block);
  }

  public SubjectRegistryClient subjects() {
    return new SubjectRegistryClient(rpc, deployment.subjectRegistry(), block);
  }

  public LendingDeskClient desk() {
    return new LendingDeskClient(rpc, deployment.lendingDesk(), block);
  }

  public ScoreFeedClient feeds() {
    return new ScoreFeedClient(rpc, deployment.scoreFeedFactory(), block);
  }

  /** The changes that the contracts offer, to hand to a {@link TransactionSender}. */
  public RegistryCalls calls() {
    return new RegistryCalls(rpc, deployment);
  }

  /** What subjects and attesters may change about subjects. */
  public SubjectCalls subjectCalls() {
    return new SubjectCalls(rpc, deployment.subjectRegistry());
  }

  /** What signatures about subjects are bound to. */
  public SubjectDomain subjectDomain() {
    return new SubjectDomain(deployment.chainId(), deployment.subjectRegistry());
  }

  /** What signatures are bound to. */
  public RegistryDomain domain() {
    return new RegistryDomain(deployment.chainId(), deployment.creditRating());
  }

  public ChainRpc rpc() {
    return rpc;
  }

  public Deployment deployment() {
    return deployment;
  }
}
