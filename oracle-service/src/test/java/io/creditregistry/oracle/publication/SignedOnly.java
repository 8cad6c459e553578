package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.oracle.attestation.Attestation;
import io.creditregistry.oracle.attestation.AttestationResult.Attested;
import io.creditregistry.oracle.attestation.Attester;
import io.creditregistry.oracle.relay.Preparation;
import io.creditregistry.oracle.relay.RegistryConnection;
import io.creditregistry.oracle.relay.RelayedTransaction;
import io.creditregistry.oracle.relay.Relayer;
import io.creditregistry.oracle.story.Oracle;
import java.util.function.LongConsumer;

/** What a process leaves behind that ends right after signing: all on disk, nothing sent. */
final class SignedOnly {
  private SignedOnly() {}

  /** An attestation of the batch that would be the chain's next, kept nowhere. */
  static Attestation attestation(Oracle oracle, Draft draft, long deadline) {
    var registry = oracle.part(RegistryConnection.class).require();
    var head = registry.head();
    var header =
        new BatchHeader(
            head.sequence() + 1,
            head.epoch(),
            draft.modelId(),
            draft.dataTime(),
            deadline,
            draft.merkleRoot());
    var attested =
        oracle
            .part(Attester.class)
            .attest(
                registry.domain(),
                draft.kind(),
                header,
                draft.content(),
                head.headHash(),
                registry.attesterSet(head.epoch()));
    return ((Attested) attested).attestation();
  }

  /** The chain's next batch, kept but not sent. */
  static RelayedTransaction keep(Oracle oracle, Draft draft, long deadline, LongConsumer kept) {
    var attestation = attestation(oracle, draft, deadline);
    var relayer = oracle.part(Relayer.class);
    var call = oracle.part(RegistryConnection.class).require().publish(attestation);
    var ready = (Preparation.Ready) relayer.alone(() -> relayer.prepare("publish", call));
    oracle.part(BatchLedger.class).sign(attestation, kept, ready.transaction());
    return ready.transaction();
  }
}
