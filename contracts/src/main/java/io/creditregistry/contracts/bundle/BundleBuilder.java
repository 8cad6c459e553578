package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.ProvenState;
import io.creditregistry.contracts.audit.StateAnchor;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.StorageSlots;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
   * @return empty where the subject has no record
   * @throws io.creditregistry.contracts.rpc.ChainException if the node does not answer, or its
   *     answers make no sound bundle
   */
  public Optional<Bundle> build(SubjectId subject) {
    return sensible(() -> at(rpc.blockNumber(), subject, StoredScore::isPublished));
  }

  /**
   * The bundle of the record that one batch brought: as of the newest block where it still stands,
   * else of the block that stored it, whose state the node has to have kept.
   *
   * @return empty where no record of that batch ever stood in the subject's slot
   * @throws io.creditregistry.contracts.rpc.ChainException as above
   */
  public Optional<Bundle> build(SubjectId subject, long sequence) {
    return sensible(
        () -> {
          long newest = rpc.blockNumber();
          LongStream blocks =
              LongStream.concat(LongStream.of(newest), mayHaveStored(subject, sequence, newest));
          return blocks
              .mapToObj(block -> at(block, subject, record -> record.sequence() == sequence))
              .flatMap(Optional::stream)
              .findFirst();
        });
  }

  /** Blocks with what may have stored the batch's record of the subject, the earliest first. */
  private LongStream mayHaveStored(SubjectId subject, long sequence, long newest) {
    return reader.batch(sequence, newest).stream()
        .flatMap(
            batch ->
                Stream.of(
                        List.of(batch),
                        reader.promotions(subject, sequence, newest),
                        reader.releases(subject, batch.at().blockNumber(), newest))
                    .flatMap(List::stream))
        .mapToLong((HistoryEvent event) -> event.at().blockNumber())
        .distinct();
  }

  private Optional<Bundle> at(long block, SubjectId subject, Predicate<StoredScore> wanted) {
    StateAnchor anchor = StateAnchor.read(rpc, block);
    StoredScore record = record(subject, block);
    return wanted.test(record)
        ? Optional.of(sound(assemble(subject, record, anchor)))
        : Optional.empty();
  }

  private Bundle assemble(SubjectId subject, StoredScore record, StateAnchor anchor) {
    long block = anchor.header().number();
    OriginReader chain = new OriginReader(client.at(block), subject, record, block);
    RecordOrigin origin = chain.origin();
    return new Bundle(
        client.domain(),
        subject,
        record,
        origin,
        chain.release(),
        state(subject, origin, anchor),
        Optional.empty());
  }

  /** Proven, so that a record cannot be denied. */
  private StoredScore record(SubjectId subject, long block) {
    return ProvenState.at(client, block).scoresOf(List.of(subject), 0).get(0).score();
  }

  private StateEvidence state(SubjectId subject, RecordOrigin origin, StateAnchor anchor) {
    List<String> slots = new ArrayList<>();
    slots.add(StorageSlots.ofRecord(subject).hex());
    if (origin instanceof RecordOrigin.Promoted) {
      slots.add(StorageSlots.ofCommitment(origin.header().sequence()).hex());
    }
    JsonNode proof =
        rpc.proof(client.domain().contract(), slots, BlockId.number(anchor.header().number()));
    return new StateEvidence(
        anchor.header().number(),
        anchor.claimedHash(),
        anchor.header().encode(),
        nodes(proof.path("accountProof")),
        nodes(proof.path("storageProof").path(0).path("proof")),
        nodes(proof.path("storageProof").path(1).path("proof")));
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

  private static <T> T sensible(Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException malformed) {
      throw new NodeAnswerException(
          "the node's answers make no bundle: " + malformed.getMessage(), malformed);
    }
  }
}
