package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.batch.BatchDigest;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.PromoteCall;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.NodeAnswerException;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.signature.QuorumResult;
import io.creditregistry.contracts.signature.QuorumVerifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Reads and judges single batches: log and call data agree, the digest follows from them, and a
 * quorum of the epoch's attesters signed it.
 */
public final class BatchAttestation {
  private final RegistryClient pinned;
  private final long block;
  private final LongFunction<AttesterSet> sets;
  private final HistoryReader reader;

  /** Judges as of a block; who the attesters are is the node's word. */
  public BatchAttestation(RegistryClient client, long block) {
    this(client, block, client.at(block).rating()::attesterSet);
  }

  /** Judges as of a block, with attester sets proven in its state. */
  public BatchAttestation(RegistryClient client, ProvenState state) {
    this(client, state.block(), state::attesterSet);
  }

  private BatchAttestation(RegistryClient client, long block, LongFunction<AttesterSet> sets) {
    this.pinned = client.at(block);
    this.block = block;
    this.sets = sets;
    this.reader = new HistoryReader(client);
  }

  /**
   * Reads and judges one batch.
   *
   * @throws io.creditregistry.contracts.rpc.ChainException if the node does not answer, or holds no
   *     log of a batch that its contract names
   */
  public AttestedBatch of(long sequence) {
    BatchEvidence evidence = reader.evidence(logged(sequence));
    BatchPublished event = evidence.event();
    AttesterSet set = sets.apply(event.header().epoch());
    List<String> faults = new ArrayList<>();
    Bytes32 previous = sequence == 1 ? Bytes32.ZERO : logged(sequence - 1).digest();
    Bytes32 digest =
        BatchDigest.of(pinned.domain(), event.kind(), event.header(), event.records(), previous);
    if (!digest.equals(event.digest())) {
      faults.add("expected digest " + digest + " but the log says " + event.digest());
    }
    QuorumResult quorum = quorum(event, digest, evidence.call(), set, faults);
    if (quorum instanceof QuorumResult.Refused refused) {
      faults.add(refused.evidence());
    }
    return new AttestedBatch(
        event.kind(),
        event.header(),
        records(event, faults),
        set.threshold(),
        set.attesters().size(),
        quorum instanceof QuorumResult.Reached reached ? reached.signers() : List.of(),
        faults.stream().map(fault -> "batch " + sequence + ": " + fault).toList());
  }

  /**
   * Judges stored records by the batches that they came with, each batch once. A record that was
   * promoted from a cold batch is judged by the leaf that its promotion carries.
   *
   * @param stored published records, by subject
   * @throws io.creditregistry.contracts.rpc.ChainException as {@link #of(long)}
   */
  public Map<SubjectId, AttestedRecord> of(Map<SubjectId, StoredScore> stored) {
    Map<Long, AttestedBatch> batches = new HashMap<>();
    Map<Long, List<PromoteCall>> opened = new HashMap<>();
    Map<SubjectId, AttestedRecord> judged = new LinkedHashMap<>();
    stored.forEach(
        (subject, score) -> {
          AttestedBatch batch = batches.computeIfAbsent(score.sequence(), this::of);
          List<PromoteCall> calls =
              batch.isCold()
                  ? opened.computeIfAbsent(score.sequence(), s -> promotions(s, stored.keySet()))
                  : List.of();
          judged.put(subject, new AttestedRecord(batch, batch.faultOf(subject, score, calls)));
        });
    return judged;
  }

  private List<PromoteCall> promotions(long sequence, Set<SubjectId> subjects) {
    List<String> transactions =
        reader.promotions(sequence, block).stream()
            .filter(promoted -> subjects.contains(promoted.subjectId()))
            .map(promoted -> promoted.at().transactionHash())
            .distinct()
            .toList();
    return reader.inputs(transactions).stream()
        .flatMap(input -> PromoteCall.in(input).stream())
        .filter(call -> call.sequence() == sequence)
        .toList();
  }

  private static QuorumResult quorum(
      BatchPublished event, Bytes32 digest, CallData call, AttesterSet set, List<String> faults) {
    return switch (call) {
      case CallData.Unreadable(String reason) -> {
        faults.add("its signatures cannot be seen: " + reason);
        yield null;
      }
      case CallData.Read read -> {
        if (read.call().kind() != event.kind()
            || !read.call().header().equals(event.header())
            || !Arrays.equals(read.call().records(), event.records())) {
          faults.add("the transaction carries another batch than the log");
        }
        yield QuorumVerifier.verify(digest, read.call().signatures(), set);
      }
    };
  }

  private static List<BatchRecord> records(BatchPublished event, List<String> faults) {
    try {
      return event.stored();
    } catch (IllegalArgumentException malformed) {
      faults.add(malformed.getMessage());
      return List.of();
    }
  }

  private BatchPublished logged(long sequence) {
    return reader
        .batch(sequence, block)
        .orElseThrow(
            () ->
                new NodeAnswerException(
                    "expected a log of batch "
                        + sequence
                        + ", which the contract names, but the"
                        + " node has none"));
  }
}
