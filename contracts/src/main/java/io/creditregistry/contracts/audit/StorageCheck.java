package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.audit.AuditScope.Proofs;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.StorageSlots;
import io.creditregistry.contracts.rpc.BlockId;
import io.creditregistry.contracts.rpc.RpcQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The rebuilt word of every subject equals its slot, proven under the anchor's state root. */
final class StorageCheck implements HistoryCheck {
  /** Slots per proof request: larger answers take the node longer than they save. */
  private static final int CHUNK = 500;

  private static final int SAMPLE = 256;

  @Override
  public String name() {
    return "storage";
  }

  @Override
  public Check check(AuditContext context) {
    Findings findings = new Findings(name());
    Map<SubjectId, StoredScore> all = Replay.of(context.history()).words();
    List<Map.Entry<SubjectId, StoredScore>> words = selected(context, all);
    for (int from = 0; from < words.size(); from += CHUNK) {
      var chunk = words.subList(from, Math.min(from + CHUNK, words.size()));
      List<Bytes32> proven = proven(context, chunk);
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
        (words.size() == all.size() ? "" : words.size() + " of ")
            + all.size()
            + " subjects' slots proven under state root "
            + context.anchor().header().stateRoot());
  }

  private static List<Bytes32> proven(
      AuditContext context, List<Map.Entry<SubjectId, StoredScore>> chunk) {
    Address contract = context.client().deployment().creditRating();
    List<Bytes32> slots =
        chunk.stream().map(entry -> StorageSlots.ofRecord(entry.getKey())).toList();
    RpcQuestion question =
        RpcQuestion.of(
            "eth_getProof",
            contract.hex(),
            slots.stream().map(Bytes32::hex).toList(),
            BlockId.number(context.anchor().header().number()).parameter());
    return context
        .anchor()
        .proven(context.answers().ask(List.of(question)).get(0), contract, slots)
        .words();
  }

  private static List<Map.Entry<SubjectId, StoredScore>> selected(
      AuditContext context, Map<SubjectId, StoredScore> words) {
    List<Map.Entry<SubjectId, StoredScore>> all = new ArrayList<>(words.entrySet());
    if (context.scope().subject().isPresent()) {
      SubjectId only = context.scope().subject().get();
      return List.of(Map.entry(only, words.getOrDefault(only, StoredScore.EMPTY)));
    }
    if (context.scope().proofs() == Proofs.SAMPLE && all.size() > SAMPLE) {
      // Nobody could know the anchor's hash when the subjects were written.
      Bytes32 seed = context.anchor().claimedHash();
      all.sort(Comparator.comparing(entry -> lot(seed, entry.getKey())));
      return all.subList(0, SAMPLE);
    }
    return all;
  }

  private static Bytes32 lot(Bytes32 seed, SubjectId subject) {
    byte[] both = new byte[Bytes32.WIDTH + SubjectId.WIDTH];
    System.arraycopy(seed.toBytes(), 0, both, 0, Bytes32.WIDTH);
    System.arraycopy(subject.toBytes(), 0, both, Bytes32.WIDTH, SubjectId.WIDTH);
    return Keccak.hash(both);
  }
}
