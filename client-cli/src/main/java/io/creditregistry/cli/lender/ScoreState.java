package io.creditregistry.cli.lender;

import io.creditregistry.cli.outcome.WorldUnavailable;
import io.creditregistry.contracts.audit.BatchAttestation;
import io.creditregistry.contracts.audit.ProvenState;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.ScoreReading;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.NodeRefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where scores are read: the state of the newest block, proven, or as the node says it.
 *
 * @param blockTime Unix seconds
 * @param attestation judges the batches that scores came with
 * @param rests what is taken from the node without proof
 */
record ScoreState(
    long block,
    long blockTime,
    boolean proven,
    Reader reader,
    BatchAttestation attestation,
    String rests) {

  /** Subjects per call: keeps each call far below a node's gas cap. */
  private static final int CHUNK = 500;

  /** Reads scores by one block's time and state. */
  @FunctionalInterface
  interface Reader {
    List<ScoreReading> scoresOf(List<SubjectId> subjects, long maxAgeSeconds);
  }

  /**
   * The newest block's state.
   *
   * @param proven whether each word is to be proven; otherwise all is the node's word
   */
  static ScoreState newest(RegistryClient registry, boolean proven) {
    long block = registry.rpc().blockNumber();
    return proven ? provenAt(registry, block) : saidAt(registry, block);
  }

  private static ScoreState provenAt(RegistryClient registry, long block) {
    ProvenState state = ProvenState.at(registry, block);
    return new ScoreState(
        block,
        state.blockTime(),
        true,
        (subjects, maxAge) -> {
          try {
            return state.scoresOf(subjects, maxAge);
          } catch (NodeRefusedException noProof) {
            throw new WorldUnavailable(
                noProof.getMessage() + "; with --unproven the node's word is taken for the records",
                noProof);
          }
        },
        new BatchAttestation(registry, state),
        "that block " + block + " of the chain has hash " + state.blockHash());
  }

  private static ScoreState saidAt(RegistryClient registry, long block) {
    RegistryClient pinned = registry.at(block);
    return new ScoreState(
        block,
        Long.decode(registry.rpc().block(BlockId.number(block)).path("timestamp").asString("0x0")),
        false,
        (subjects, maxAge) -> {
          List<ScoreReading> readings = new ArrayList<>();
          for (int from = 0; from < subjects.size(); from += CHUNK) {
            List<SubjectId> some = subjects.subList(from, Math.min(from + CHUNK, subjects.size()));
            readings.addAll(pinned.rating().scoresOf(some, maxAge));
          }
          return readings;
        },
        new BatchAttestation(registry, block),
        "records, logs and attester sets as the node at " + registry.rpc().url() + " gives them");
  }
}
