package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.StorageSlots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rebuilt word of every subject equals its slot, proven under the anchor's state root. */
final class StorageCheck implements HistoryCheck {
  /** Slots per proof request. */
  private static final int CHUNK = 250;

  @Override
  public String name() {
    return "storage";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    Address contract = context.client().deployment().creditRating();
    List<Map.Entry<SubjectId, StoredScore>> words =
        new ArrayList<>(Replay.of(context.history()).words().entrySet());
    for (int from = 0; from < words.size(); from += CHUNK) {
      var chunk = words.subList(from, Math.min(from + CHUNK, words.size()));
      List<Bytes32> slots =
          chunk.stream().map(entry -> StorageSlots.ofRecord(entry.getKey())).toList();
      List<Bytes32> proven =
          context.anchor().storage(context.client().rpc(), contract, slots).words();
      for (int i = 0; i < chunk.size(); i++) {
        Bytes32 rebuilt = Bytes32.of(chunk.get(i).getValue().encode());
        findings.require(
            rebuilt.equals(proven.get(i)),
            chunk.get(i).getKey()
                + ": history gives "
                + rebuilt
                + " but its slot holds "
                + proven.get(i));
      }
      context.progress().at(name(), from + chunk.size(), words.size());
    }
    return findings.check(
        words.size()
            + " subjects' slots proven under state root "
            + context.anchor().header().stateRoot());
  }
}
