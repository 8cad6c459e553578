package io.creditregistry.cli.auditor;

import io.creditregistry.cli.event.RegistryEvent;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.history.History;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.AttesterSetChanged;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryEvent.ModelRegistered;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.contracts.signature.QuorumResult;
import io.creditregistry.contracts.signature.QuorumVerifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands behind a record: its model's hash, and the attesters who signed its batch. */
final class RecordEvidence {
  private final Map<Long, BatchEvidence> batches = new HashMap<>();
  private final Map<Long, String> modelHashes = new HashMap<>();
  private final Map<Long, AttesterSetChanged> sets = new HashMap<>();

  /** From the history's own events. */
  RecordEvidence(History history) {
    history.batches().forEach(batch -> batches.put(batch.event().header().sequence(), batch));
    history
        .eventsOf(ModelRegistered.class)
        .forEach(model -> modelHashes.putIfAbsent(model.modelId(), model.modelHash().hex()));
    history.eventsOf(AttesterSetChanged.class).forEach(set -> sets.put(set.epoch(), set));
  }

  /** A batch's event with the evidence; any other as it is. */
  RegistryEvent added(HistoryEvent event, RegistryEvent told) {
    if (!(event instanceof BatchPublished batch)) {
      return told;
    }
    return told.with("modelHash", modelHashes.getOrDefault(batch.header().modelId(), "unknown"))
        .with("digest", batch.digest().hex())
        .with("signers", signers(batch));
  }

  private Object signers(BatchPublished batch) {
    CallData call = batches.get(batch.header().sequence()).call();
    AttesterSetChanged set = sets.get(batch.header().epoch());
    return switch (call) {
      case CallData.Unreadable(String reason) -> reason;
      case CallData.Read any when set == null ->
          "no attester set of epoch " + batch.header().epoch() + " was logged";
      case CallData.Read read ->
          switch (QuorumVerifier.verify(
              batch.digest(),
              read.call().signatures(),
              new AttesterSet(set.epoch(), set.threshold(), set.attesters()))) {
            case QuorumResult.Reached(List<Address> signers) ->
                signers.stream().map(Address::checksummed).toList();
            case QuorumResult.Refused refused -> refused.evidence();
          };
    };
  }
}
