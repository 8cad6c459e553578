package io.creditregistry.contracts.registry;

import static io.creditregistry.contracts.registry.ContractReads.read;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.merkle.DisclosureLeaf;
import io.creditregistry.contracts.record.ScoreStatus;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.LogReader;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.wrapper.CreditRating;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.web3j.abi.EventEncoder;
import org.web3j.tuples.generated.Tuple2;

/** Reads {@code CreditRating} at one block. Every method throws {@code ChainException}s only. */
public final class CreditRatingClient {
  private final ChainRpc rpc;
  private final CreditRating contract;
  private final Address address;

  CreditRatingClient(ChainRpc rpc, Address address, BlockId block) {
    this.rpc = rpc;
    this.address = address;
    this.contract =
        CreditRating.load(
            address.hex(), rpc.web3j(), new ContractReads(rpc, block), ContractReads.NO_GAS);
  }

  public Address address() {
    return address;
  }

  /** Number of the last accepted batch; 0 before the first. */
  public long sequence() {
    return read(contract.sequence()).longValueExact();
  }

  /** Number of the current attester set. */
  public long epoch() {
    return read(contract.epoch()).longValueExact();
  }

  /** Digest of the last accepted batch; zero before the first. */
  public Bytes32 headHash() {
    return Bytes32.of(read(contract.headHash()));
  }

  public boolean publishingPaused() {
    return read(contract.publishingPaused());
  }

  /** The attester set of an epoch, current or past; refused with {@code EpochUnknown}. */
  public AttesterSet attesterSet(long epoch) {
    Tuple2<List<String>, BigInteger> set = read(contract.attesterSet(BigInteger.valueOf(epoch)));
    List<Address> attesters = set.component1().stream().map(Address::of).toList();
    return new AttesterSet(epoch, set.component2().intValueExact(), attesters);
  }

  /** The subject's stored word taken apart; {@link StoredScore#EMPTY} where there is none. */
  public StoredScore storedScore(SubjectId subject) {
    return StoredScore.decode(read(contract.recordOf(subject.toBytes())));
  }

  /**
   * Whether the subject's score may be used, and the score.
   *
   * @param maxAge seconds that the data may be old
   */
  public ScoreReading tryScoreOf(SubjectId subject, long maxAge) {
    Tuple2<BigInteger, CreditRating.Score> answer =
        read(contract.tryScoreOf(subject.toBytes(), BigInteger.valueOf(maxAge)));
    return reading(answer.component1(), answer.component2());
  }

  /** {@link #tryScoreOf} for many subjects, in their order; asks for the terms of their models. */
  public List<ScoreReading> scoresOf(List<SubjectId> subjects, long maxAge) {
    List<byte[]> ids = subjects.stream().map(SubjectId::toBytes).toList();
    Tuple2<List<BigInteger>, List<CreditRating.Score>> answer =
        read(contract.scoresOf(ids, BigInteger.valueOf(maxAge)));
    List<ScoreReading> readings = new ArrayList<>(subjects.size());
    for (int i = 0; i < answer.component1().size(); i++) {
      readings.add(reading(answer.component1().get(i), answer.component2().get(i)));
    }
    Map<Long, Boolean> suspended = new HashMap<>();
    readings.replaceAll(
        each ->
            each.withModelSuspended(
                suspended.computeIfAbsent(each.score().modelId(), this::isSuspended)));
    return readings;
  }

  /** Whether the guardian suspended a model; false where the contract does not know it. */
  public boolean isSuspended(long modelId) {
    return termsOf(modelId).map(ModelTerms::suspended).orElse(false);
  }

  /** The score that a leaf of a cold batch proves, and whether it may be used. */
  public ScoreReading scoreByProof(
      long sequence, DisclosureLeaf leaf, List<Bytes32> proof, long maxAge) {
    Tuple2<BigInteger, CreditRating.Score> answer =
        read(
            contract.scoreByProof(
                BigInteger.valueOf(sequence),
                RegistryCalls.wire(leaf),
                wire(proof),
                BigInteger.valueOf(maxAge)));
    return reading(answer.component1(), answer.component2());
  }

  /** Whether a cold batch holds this leaf and was not withdrawn. */
  public boolean verifyRecord(long sequence, DisclosureLeaf leaf, List<Bytes32> proof) {
    return read(
        contract.verifyRecord(BigInteger.valueOf(sequence), RegistryCalls.wire(leaf), wire(proof)));
  }

  /** What became of the record that a batch brought, without regard to age. */
  public ScoreStatus standingOf(SubjectId subject, long sequence) {
    return ScoreStatus.of(
        read(contract.standingOf(subject.toBytes(), BigInteger.valueOf(sequence))).intValueExact());
  }

  /** Root of a cold batch: zero where there is none, one where it was withdrawn. */
  public Bytes32 commitmentRoot(long sequence) {
    return Bytes32.of(read(contract.rootOf(BigInteger.valueOf(sequence))));
  }

  /** The subject's held record; empty where none waits. */
  public Optional<HeldRecord> heldRecordOf(SubjectId subject) {
    Tuple2<BigInteger, BigInteger> held = read(contract.heldRecordOf(subject.toBytes()));
    return held.component1().signum() == 0
        ? Optional.empty()
        : Optional.of(
            new HeldRecord(
                StoredScore.decode(held.component1()), held.component2().longValueExact()));
  }

  /** Subjects of whom a record was ever held, each once, in order of their first one. */
  List<SubjectId> everHeld(long fromBlock, long toBlock) {
    List<String> topics = List.of(EventEncoder.encode(CreditRating.RECORDHELD_EVENT));
    return new LogReader(rpc)
        .read(List.of(address), topics, fromBlock, toBlock, block -> {}).stream()
            .map(log -> SubjectId.of(log.getTopics().get(1).substring(0, 42)))
            .distinct()
            .toList();
  }

  /** Seconds between an attester set's announcement and its force. */
  public long noticePeriod() {
    return read(contract.noticePeriod()).longValueExact();
  }

  /** The terms on which a model's scores are taken; empty before its first batch. */
  public Optional<ModelTerms> termsOf(long modelId) {
    BigInteger terms = read(contract.termsOf(BigInteger.valueOf(modelId)));
    return terms.signum() == 0 ? Optional.empty() : Optional.of(ModelTerms.decode(terms));
  }

  /** The announced attester set; empty where none is. */
  public Optional<ScheduledAttesters> scheduledAttesters() {
    var scheduled = read(contract.scheduledAttesters());
    return scheduled.component3().signum() == 0
        ? Optional.empty()
        : Optional.of(
            new ScheduledAttesters(
                scheduled.component1().stream().map(Address::of).toList(),
                scheduled.component2().intValueExact(),
                scheduled.component3().longValueExact()));
  }

  /** The digest to sign for a batch that is to come next. */
  public Bytes32 digestOf(BatchHeader header, byte[] records) {
    return Bytes32.of(read(contract.digestOf(RegistryCalls.wire(header), records)));
  }

  public Bytes32 domainSeparator() {
    return Bytes32.of(read(contract.domainSeparator()));
  }

  /** Address of the model registry. */
  public Address models() {
    return Address.of(read(contract.models()));
  }

  /** Address of the subject registry. */
  public Address subjectRegistry() {
    return Address.of(read(contract.subjectRegistry()));
  }

  /** Number of the block that holds the deployment. */
  public long deployedAt() {
    return read(contract.deployedAt()).longValueExact();
  }

  /** Whether an account holds a role; roles are the keccak-256 of their names. */
  public boolean hasRole(Bytes32 role, Address account) {
    return read(contract.hasRole(role.toBytes(), account.hex()));
  }

  private static List<byte[]> wire(List<Bytes32> words) {
    return words.stream().map(Bytes32::toBytes).toList();
  }

  private static ScoreReading reading(BigInteger status, CreditRating.Score score) {
    return ScoreReading.of(
        ScoreStatus.of(status.intValueExact()),
        new StoredScore(
            score.scorePoints.intValueExact(),
            score.pdBps.intValueExact(),
            score.modelId.longValueExact(),
            score.dataTime.longValueExact(),
            score.publishedAt.longValueExact(),
            score.sequence.longValueExact(),
            score.statusBits.intValueExact()));
  }
}
