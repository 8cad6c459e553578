package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.scorecard.ScorecardTable;
import io.creditregistry.contracts.wrapper.CreditRating;
import io.creditregistry.contracts.wrapper.LendingDesk;
import io.creditregistry.contracts.wrapper.ModelRegistry;
import io.creditregistry.contracts.wrapper.ScoreFeedFactory;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.web3j.protocol.core.RemoteFunctionCall;

/** Builds every change that the contracts offer; nothing is asked of the chain. */
public final class RegistryCalls {
  private final CreditRating rating;
  private final ModelRegistry models;
  private final LendingDesk desk;
  private final ScoreFeedFactory feeds;

  RegistryCalls(ChainRpc rpc, Deployment deployment) {
    ContractReads reads = new ContractReads(rpc, BlockId.LATEST);
    rating =
        CreditRating.load(
            deployment.creditRating().hex(), rpc.web3j(), reads, ContractReads.NO_GAS);
    models =
        ModelRegistry.load(
            deployment.modelRegistry().hex(), rpc.web3j(), reads, ContractReads.NO_GAS);
    desk =
        LendingDesk.load(deployment.lendingDesk().hex(), rpc.web3j(), reads, ContractReads.NO_GAS);
    feeds =
        ScoreFeedFactory.load(
            deployment.scoreFeedFactory().hex(), rpc.web3j(), reads, ContractReads.NO_GAS);
  }

  /**
   * Publishes a signed batch; anyone may send it.
   *
   * @param records packed as {@link io.creditregistry.contracts.record.Records} does
   * @param signatures packed, ascending by signer
   */
  public ContractCall publish(BatchHeader header, byte[] records, byte[] signatures) {
    return toRating(rating.publish(wire(header), records, signatures));
  }

  /**
   * Publishes a signed batch of any kind; anyone may send it.
   *
   * @param content what the kind says, as it was signed
   */
  public ContractCall batch(BatchKind kind, BatchHeader header, byte[] content, byte[] signatures) {
    return switch (kind) {
      case SCORES -> publish(header, content, signatures);
      case COMMITMENT -> commitBatch(header, kind.size(content), signatures);
      case CORRECTIONS -> correct(header, content, signatures);
      case RELEASE -> release(header, content, signatures);
    };
  }

  /** Withdraws records; a current attester sends it. */
  public ContractCall revoke(List<SubjectId> subjects, int reasonCode) {
    BigInteger reason = BigInteger.valueOf(reasonCode);
    return toRating(
        subjects.size() == 1
            ? rating.withdrawScore(subjects.get(0).toBytes(), reason)
            : rating.revoke(wire(subjects), reason));
  }

  /** Freezes subjects; the guardian sends it. */
  public ContractCall freeze(List<SubjectId> subjects, int reasonCode) {
    return toRating(rating.freeze(wire(subjects), BigInteger.valueOf(reasonCode)));
  }

  /** Lifts a freeze; the governor sends it. */
  public ContractCall unfreeze(List<SubjectId> subjects, int reasonCode) {
    return toRating(rating.unfreeze(wire(subjects), BigInteger.valueOf(reasonCode)));
  }

  /** Stops publishing; the guardian sends it. */
  public ContractCall pausePublishing() {
    return toRating(rating.pausePublishing());
  }

  /** Lets publishing go on; the governor sends it. */
  public ContractCall resumePublishing() {
    return toRating(rating.resumePublishing());
  }

  /**
   * Commits a signed cold batch; anyone may send it.
   *
   * @param leafCount 1 to 1,000,000, as signed
   */
  public ContractCall commitBatch(BatchHeader header, int leafCount, byte[] signatures) {
    return toRating(rating.commitBatch(wire(header), BigInteger.valueOf(leafCount), signatures));
  }

  /** Publishes signed corrections; anyone may send it. */
  public ContractCall correct(BatchHeader header, byte[] corrections, byte[] signatures) {
    return toRating(rating.correctRecords(wire(header), corrections, signatures));
  }

  /** Stores held records that a second quorum approves; anyone may send it. */
  public ContractCall release(BatchHeader header, byte[] subjects, byte[] signatures) {
    return toRating(rating.releaseBatch(wire(header), subjects, signatures));
  }

  /** Ends the hold of records that were not approved in time; anyone may send it. */
  public ContractCall lapse(List<SubjectId> subjects) {
    return toRating(rating.expireHeld(wire(subjects)));
  }

  /** Withdraws a cold batch; a current attester sends it. */
  public ContractCall withdrawCommitment(long sequence, int reasonCode) {
    return toRating(
        rating.withdrawCommitment(BigInteger.valueOf(sequence), BigInteger.valueOf(reasonCode)));
  }

  /** Stores a proven leaf of a cold batch as its subject's record; anyone may send it. */
  public ContractCall promote(long sequence, DisclosureLeaf leaf, List<Bytes32> proof) {
    return toRating(
        rating.promote(
            BigInteger.valueOf(sequence),
            wire(leaf),
            proof.stream().map(Bytes32::toBytes).toList()));
  }

  /** Takes a model's dates and guards from the registry anew; anyone may send it. */
  public ContractCall syncModelDates(long modelId) {
    return toRating(rating.syncModelDates(BigInteger.valueOf(modelId)));
  }

  /** Stops one model's batches; the guardian sends it. */
  public ContractCall suspendModel(long modelId) {
    return toRating(rating.suspendModel(BigInteger.valueOf(modelId)));
  }

  /** Lets one model's batches go on; the governor sends it. */
  public ContractCall reinstateModel(long modelId) {
    return toRating(rating.reinstateModel(BigInteger.valueOf(modelId)));
  }

  /**
   * Announces the next attester set; the governor sends it.
   *
   * @param attesters strictly ascending
   */
  public ContractCall scheduleAttesters(List<Address> attesters, int threshold) {
    List<String> wire = attesters.stream().map(Address::hex).toList();
    return toRating(rating.scheduleAttesters(wire, BigInteger.valueOf(threshold)));
  }

  /** Puts the announced attester set in force; anyone may send it once its delay is over. */
  public ContractCall executeAttesters() {
    return toRating(rating.executeAttesters());
  }

  /** Withdraws the announced attester set; governor or guardian sends it. */
  public ContractCall cancelAttesters() {
    return toRating(rating.cancelAttesters());
  }

  /**
   * Registers a model; the registrar sends it.
   *
   * @param locationHash keccak-256 of the address where the model can be had; zero to name none
   * @param table the scorecard; empty for boosting
   */
  public ContractCall register(
      long modelId,
      Bytes32 modelHash,
      Bytes32 locationHash,
      ModelKind kind,
      ModelPolicy policy,
      Optional<ScorecardTable> table) {
    return ContractCall.to(
        Address.of(models.getContractAddress()),
        models
            .register(
                BigInteger.valueOf(modelId),
                modelHash.toBytes(),
                locationHash.toBytes(),
                BigInteger.valueOf(kind.number()),
                wire(policy),
                table.map(ScorecardTable::encode).orElse(new byte[0]))
            .encodeFunctionCall());
  }

  /** Makes a model the champion; the governor sends it. */
  public ContractCall promote(long modelId) {
    return ContractCall.to(
        Address.of(models.getContractAddress()),
        models.promote(BigInteger.valueOf(modelId)).encodeFunctionCall());
  }

  /**
   * Retires a model; the governor sends it.
   *
   * @param retiresAt Unix seconds, not before the block's time
   */
  public ContractCall retire(long modelId, long retiresAt) {
    return ContractCall.to(
        Address.of(models.getContractAddress()),
        models
            .retire(BigInteger.valueOf(modelId), BigInteger.valueOf(retiresAt))
            .encodeFunctionCall());
  }

  /**
   * Decides a loan; a lender sends it.
   *
   * @param amount above zero
   */
  public ContractCall decideLoan(SubjectId subject, BigInteger amount) {
    return ContractCall.to(
        Address.of(desk.getContractAddress()),
        desk.decideLoan(subject.toBytes(), amount).encodeFunctionCall());
  }

  /**
   * Makes a subject's feed where there is none; anyone may send it.
   *
   * @param maxAge oldest data that the feed gives, in seconds
   */
  public ContractCall createFeed(SubjectId subject, long maxAge) {
    return ContractCall.to(
        Address.of(feeds.getContractAddress()),
        feeds.create(subject.toBytes(), BigInteger.valueOf(maxAge)).encodeFunctionCall());
  }

  static CreditRating.BatchHeader wire(BatchHeader header) {
    return new CreditRating.BatchHeader(
        new BigInteger(Long.toUnsignedString(header.sequence())),
        BigInteger.valueOf(header.epoch()),
        BigInteger.valueOf(header.modelId()),
        BigInteger.valueOf(header.dataTime()),
        BigInteger.valueOf(header.deadline()),
        header.merkleRoot().toBytes());
  }

  private static ModelRegistry.ModelPolicy wire(ModelPolicy policy) {
    return new ModelRegistry.ModelPolicy(
        BigInteger.valueOf(policy.activatesAt()),
        BigInteger.valueOf(policy.minPoints()),
        BigInteger.valueOf(policy.maxPoints()),
        BigInteger.valueOf(policy.maxStepPoints()),
        BigInteger.valueOf(policy.maxMovedShareBps()),
        BigInteger.valueOf(policy.heartbeatSeconds()),
        BigInteger.valueOf(policy.deviationPoints()));
  }

  static CreditRating.Leaf wire(DisclosureLeaf leaf) {
    return new CreditRating.Leaf(
        leaf.subjectId().toBytes(),
        BigInteger.valueOf(leaf.scorePoints()),
        BigInteger.valueOf(leaf.pdBps()),
        BigInteger.valueOf(leaf.modelId()),
        BigInteger.valueOf(leaf.dataTime()),
        leaf.featuresHash().toBytes(),
        leaf.salt().toBytes());
  }

  private static List<byte[]> wire(List<SubjectId> subjects) {
    return subjects.stream().map(SubjectId::toBytes).toList();
  }

  private ContractCall toRating(RemoteFunctionCall<?> call) {
    return ContractCall.to(Address.of(rating.getContractAddress()), call.encodeFunctionCall());
  }
}
