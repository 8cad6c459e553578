package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.block.TransactionJson;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryEvent.RecordPromoted;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.PromoteCall;
import io.creditregistry.contracts.registry.PublishCall;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.ChainRpc;
import io.creditregistry.contracts.trie.HeaderJson;
import java.util.Optional;

/**
 * Finds how a record came into its slot: which batch, promotion and release. What the node's logs
 * and transactions do not show is an {@link IllegalArgumentException}.
 */
final class OriginReader {
  private final RegistryClient client;
  private final ChainRpc rpc;
  private final HistoryReader reader;
  private final SubjectId subject;
  private final StoredScore record;
  private final long block;

  /**
   * @param client reading at the block
   * @param record the subject's as of the block
   * @param block last block to look at
   */
  OriginReader(RegistryClient client, SubjectId subject, StoredScore record, long block) {
    this.client = client;
    this.rpc = client.rpc();
    this.reader = new HistoryReader(client);
    this.subject = subject;
    this.record = record;
    this.block = block;
  }

  RecordOrigin origin() {
    BatchPublished event = event();
    return switch (event.kind()) {
      case SCORES -> new RecordOrigin.Scored(published(event));
      case CORRECTIONS -> new RecordOrigin.Corrected(published(event));
      case COMMITMENT -> new RecordOrigin.Promoted(published(event), promotion());
      case RELEASE ->
          throw new IllegalArgumentException(
              "batch "
                  + record.sequence()
                  + ": expected a batch that brings records but found a release");
    };
  }

  /** The batch that stored the record, where it was not the one that brought it. */
  Optional<PublishedBatch> release() {
    HistoryEvent brought = event().kind().contentIsNumber() ? promoted() : event();
    return isOfRecordsTime(brought)
        ? Optional.empty()
        : Optional.of(
            reader.releases(subject, brought.at().blockNumber(), block).stream()
                .filter(this::isOfRecordsTime)
                .findFirst()
                .map(this::published)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "no log of what stored the record of batch "
                                + record.sequence()
                                + " at "
                                + record.publishedAt())));
  }

  private BatchPublished event() {
    return logged(record.sequence());
  }

  private BatchPublished logged(long sequence) {
    return reader
        .batch(sequence, block)
        .orElseThrow(() -> new IllegalArgumentException("no log of batch " + sequence));
  }

  private PublishedBatch published(BatchPublished event) {
    BatchHeader header = event.header();
    BatchEvidence evidence = reader.evidence(event);
    if (!(evidence.call() instanceof BatchEvidence.CallData.Read(PublishCall call))) {
      throw new IllegalArgumentException("batch " + header.sequence() + ": " + evidence.call());
    }
    Bytes32 previous =
        header.sequence() == 1 ? Bytes32.ZERO : logged(header.sequence() - 1).digest();
    return new PublishedBatch(
        new SignedBatch(
            event.kind(), header, event.records(), previous, event.digest(), call.signatures()),
        client.rating().attesterSet(header.epoch()),
        transaction(event));
  }

  /** The last promotion up to the record's time: an earlier one may have been held and lapsed. */
  private RecordPromoted promoted() {
    return reader.promotions(subject, record.sequence(), block).stream()
        .filter(each -> timeOf(each) <= record.publishedAt())
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no log of a promotion out of batch " + record.sequence()));
  }

  private Promotion promotion() {
    RawTransaction transaction = transaction(promoted());
    PromoteCall call =
        PromoteCall.in(transaction.dataFor(client.domain())).stream()
            .filter(each -> each.leaf().subjectId().equals(subject))
            .filter(each -> each.sequence() == record.sequence())
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "transaction "
                            + transaction.hash()
                            + ": expected a call of promote for "
                            + subject
                            + " but found none"));
    return new Promotion(call.leaf().featuresHash(), call.leaf().salt(), call.proof(), transaction);
  }

  private RawTransaction transaction(HistoryEvent event) {
    String hash = event.at().transactionHash();
    return new RawTransaction(Bytes32.of(hash), TransactionJson.raw(rpc.transaction(hash)));
  }

  private boolean isOfRecordsTime(HistoryEvent event) {
    return timeOf(event) == record.publishedAt();
  }

  private long timeOf(HistoryEvent event) {
    return HeaderJson.read(rpc.block(BlockId.number(event.at().blockNumber()))).timestamp();
  }
}
