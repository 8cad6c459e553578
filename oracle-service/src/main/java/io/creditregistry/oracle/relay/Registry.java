package io.creditregistry.oracle.relay;

import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bundle.Bundle;
import io.creditregistry.contracts.bundle.BundleBuilder;
import io.creditregistry.contracts.bundle.TrustAnchors;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.registry.HeldRecord;
import io.creditregistry.contracts.registry.Quarantine;
import io.creditregistry.contracts.registry.RegisteredModel;
import io.creditregistry.contracts.registry.RegistryCalls;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.ScoreReading;
import io.creditregistry.contracts.registry.SubjectRegistryClient;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.subject.SubjectDomain;
import io.creditregistry.oracle.attestation.Attestation;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.web3j.utils.Numeric;
import tools.jackson.databind.JsonNode;

/**
 * The deployed contracts as the oracle needs them; every method throws {@code ChainException}s
 * only.
 */
public final class Registry {
  private static final Map<String, BatchKind> KINDS_BY_EVENT =
      Stream.of(BatchKind.values())
          .collect(Collectors.toMap(kind -> kind.eventTopic().hex(), kind -> kind));

  /** Where every kind's event data hold the digest: after dataTime, deadline and merkleRoot. */
  private static final int DIGEST_OFFSET = 3 * Bytes32.WIDTH;

  private final RegistryClient client;

  Registry(RegistryClient client) {
    this.client = client;
  }

  public ChainRpc rpc() {
    return client.rpc();
  }

  public RegistryDomain domain() {
    return client.domain();
  }

  public Deployment deployment() {
    return client.deployment();
  }

  /** The changes that the contracts offer. */
  public RegistryCalls calls() {
    return client.calls();
  }

  /** The call that publishes an attestation. */
  public ContractCall publish(Attestation attestation) {
    return calls()
        .batch(
            attestation.kind(),
            attestation.header(),
            attestation.content(),
            attestation.signatures());
  }

  /** The newest block's view, all of it from that one block. */
  public RegistryHead head() {
    var block = rpc().block(BlockId.LATEST);
    var number = quantity(block, "number");
    var rating = client.at(number).rating();
    return new RegistryHead(
        rating.sequence(),
        rating.epoch(),
        rating.headHash(),
        rating.publishingPaused(),
        number,
        quantity(block, "timestamp"));
  }

  public AttesterSet attesterSet(long epoch) {
    return client.rating().attesterSet(epoch);
  }

  /** Each subject's record; {@link StoredScore#EMPTY} where there is none. */
  public Map<SubjectId, StoredScore> records(List<SubjectId> subjects) {
    var readings = client.rating().scoresOf(subjects, 0);
    var records = new HashMap<SubjectId, StoredScore>();
    for (int i = 0; i < subjects.size(); i++) {
      records.put(subjects.get(i), readings.get(i).score());
    }
    return records;
  }

  /** What the contract answers a lender now, as of a block. */
  public ScoreReading readingOf(SubjectId subject, long maxAgeSeconds, long block) {
    return client.at(block).rating().tryScoreOf(subject, maxAgeSeconds);
  }

  /** A subject's record in quarantine; empty where none waits. */
  public Optional<HeldRecord> heldRecordOf(SubjectId subject) {
    return client.rating().heldRecordOf(subject);
  }

  /** The records that wait for a second quorum. */
  public Quarantine quarantine() {
    return Quarantine.of(client);
  }

  /** Who speaks for subjects, and what they dispute. */
  public SubjectRegistryClient subjects() {
    return client.subjects();
  }

  /** What signatures about subjects are bound to. */
  public SubjectDomain subjectDomain() {
    return client.subjectDomain();
  }

  /** Empty where the registry does not know the id. */
  public Optional<RegisteredModel> modelOf(long modelId) {
    return client.models().modelOf(modelId);
  }

  public boolean isActive(long modelId) {
    return client.models().isActive(modelId);
  }

  /** Whether the guardian suspended a model: no batch of it is taken. */
  public boolean isSuspended(long modelId) {
    return client.rating().isSuspended(modelId);
  }

  /** The batch of any kind that stands at a sequence, whoever carried it; empty where none does. */
  public Optional<Landing> landing(long sequence) {
    var filter =
        Map.of(
            "address",
            domain().contract().hex(),
            "fromBlock",
            BlockId.number(deployment().deploymentBlock()).parameter(),
            "toBlock",
            "latest",
            "topics",
            List.of(
                List.copyOf(KINDS_BY_EVENT.keySet()),
                Bytes32.of(BigInteger.valueOf(sequence)).hex()));
    var logs = rpc().call("eth_getLogs", filter);
    return logs.isEmpty() ? Optional.empty() : Optional.of(landing(logs.get(0)));
  }

  /** The subject's record with its proofs; empty where there is none. */
  public Optional<Bundle> bundle(SubjectId subject) {
    return new BundleBuilder(client).build(subject);
  }

  /** Chain, contract and every epoch's attesters, as the node gives them. */
  public TrustAnchors trust() {
    return TrustAnchors.from(client);
  }

  /** Hash of a block's header. */
  public String blockHash(long number) {
    return rpc().block(BlockId.number(number)).get("hash").asString();
  }

  /** Unix seconds of a block. */
  public long blockTime(long number) {
    return quantity(rpc().block(BlockId.number(number)), "timestamp");
  }

  private static Landing landing(JsonNode log) {
    var data = Numeric.hexStringToByteArray(log.get("data").asString());
    var digest = Arrays.copyOfRange(data, DIGEST_OFFSET, DIGEST_OFFSET + Bytes32.WIDTH);
    return new Landing(
        KINDS_BY_EVENT.get(log.get("topics").get(0).asString()),
        Bytes32.of(digest),
        log.get("transactionHash").asString(),
        quantity(log, "blockNumber"));
  }

  private static long quantity(JsonNode node, String field) {
    return Numeric.decodeQuantity(node.get(field).asString()).longValueExact();
  }
}
