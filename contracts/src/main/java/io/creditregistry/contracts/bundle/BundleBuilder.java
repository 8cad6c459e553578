package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.ProvenState;
import io.creditregistry.contracts.audit.StateAnchor;
import io.creditregistry.contracts.batch.BatchKind;
import io.creditregistry.contracts.block.TransactionJson;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.PublishCall;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.StorageSlots;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Gathers a subject's bundle from the chain, and checks it before handing it out. */
public final class BundleBuilder {
  private final RegistryClient client;
  private final ChainRpc rpc;
  private final HistoryReader reader;

  public BundleBuilder(RegistryClient client) {
    this.client = client;
    this.rpc = client.rpc();
    this.reader = new HistoryReader(client);
  }

  /**
   * The bundle of a subject's present record, as of the newest block.
   *
   * @param disclosure what the score was made from, where it is to be disclosed
   * @return empty where the subject has no record
   * @throws io.creditregistry.contracts.rpc.ChainException if the node does not answer, or its
   *     answers make no sound bundle
   */
  public Optional<Bundle> build(SubjectId subject, Optional<Disclosure> disclosure) {
    try {
      StateAnchor anchor = StateAnchor.read(rpc, rpc.blockNumber());
      RegistryClient pinned = client.at(anchor.header().number());
      StoredScore record = record(subject, anchor);
      return record.isPublished()
          ? Optional.of(sound(assemble(subject, record, anchor, pinned, disclosure)))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      throw new NodeAnswerException(
          "the node's answers make no bundle: " + malformed.getMessage(), malformed);
    }
  }

  private Bundle assemble(
      SubjectId subject,
      StoredScore record,
      StateAnchor anchor,
      RegistryClient pinned,
      Optional<Disclosure> disclosure) {
    long block = anchor.header().number();
    BatchEvidence evidence = reader.evidence(logged(record.sequence(), block));
    if (evidence.event().kind() != BatchKind.SCORES) {
      throw new IllegalArgumentException(
          "batch "
              + record.sequence()
              + ": expected a batch of scores but found "
              + evidence.event().kind()
              + ", whose records a bundle cannot show");
    }
    Bytes32 previous =
        record.sequence() == 1 ? Bytes32.ZERO : logged(record.sequence() - 1, block).digest();
    if (!(evidence.call() instanceof BatchEvidence.CallData.Read(PublishCall call))) {
      throw new IllegalArgumentException("batch " + record.sequence() + ": " + evidence.call());
    }
    BatchPublished event = evidence.event();
    return new Bundle(
        client.domain(),
        subject,
        record,
        new SignedBatch(
            event.header(), event.records(), previous, event.digest(), call.signatures()),
        pinned.rating().attesterSet(event.header().epoch()),
        transaction(event.at().transactionHash()),
        state(subject, anchor),
        disclosure);
  }

  /** Proven, so that a record cannot be denied. */
  private StoredScore record(SubjectId subject, StateAnchor anchor) {
    return ProvenState.at(client, anchor.header().number())
        .scoresOf(List.of(subject), 0)
        .get(0)
        .score();
  }

  private PublishingTransaction transaction(String hash) {
    return new PublishingTransaction(Bytes32.of(hash), TransactionJson.raw(rpc.transaction(hash)));
  }

  private BatchPublished logged(long sequence, long block) {
    return reader
        .batch(sequence, block)
        .orElseThrow(() -> new IllegalArgumentException("no log of batch " + sequence));
  }

  private StateEvidence state(SubjectId subject, StateAnchor anchor) {
    JsonNode proof =
        rpc.proof(
            client.domain().contract(),
            List.of(StorageSlots.ofRecord(subject).hex()),
            BlockId.number(anchor.header().number()));
    return new StateEvidence(
        anchor.header().number(),
        anchor.claimedHash(),
        anchor.header().encode(),
        nodes(proof.path("accountProof")),
        nodes(proof.path("storageProof").path(0).path("proof")));
  }

  private static List<byte[]> nodes(JsonNode list) {
    List<byte[]> nodes = new ArrayList<>();
    list.forEach(node -> nodes.add(Hex.decode("proof", node.asString())));
    return nodes;
  }

  private static Bundle sound(Bundle bundle) {
    BundleReport report = BundleVerifier.verify(BundleWriter.write(bundle), Optional.empty());
    if (!report.passed()) {
      throw new IllegalArgumentException(report.failures().get(0).line());
    }
    return bundle;
  }
}
