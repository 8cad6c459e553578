package io.creditregistry.cli.report;

import io.creditregistry.contracts.audit.VerifiedHistory;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.BatchEvidence;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.signature.RecoverResult;
import io.creditregistry.contracts.signature.Signature;
import io.creditregistry.contracts.signature.SignatureVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that the tables are made from.
 *
 * @param upToBlock last block looked at
 * @param upToTime its time, Unix seconds
 * @param events in the chain's order
 * @param blockTimes of every block with an event, Unix seconds
 * @param batches published batches of every kind, in order
 * @param roles role changes, in order
 * @param gasUsed per transaction with an event, by its hash
 */
record AuditFacts(
    Deployment deployment,
    long upToBlock,
    long upToTime,
    List<HistoryEvent> events,
    Map<Long, Long> blockTimes,
    List<PublishedBatch> batches,
    List<RoleChange> roles,
    Map<String, Long> gasUsed) {

  /** The facts that an audit read. */
  static AuditFacts of(Deployment deployment, VerifiedHistory read) {
    return new AuditFacts(
        deployment,
        read.history().upToBlock(),
        read.blockTimes().get(read.history().upToBlock()),
        read.history().events(),
        read.blockTimes(),
        read.history().batches().stream()
            .map(
                batch ->
                    new PublishedBatch(
                        batch.event(),
                        batch.block().timestamp(),
                        read.gasUsed().getOrDefault(batch.event().at().transactionHash(), 0L),
                        signers(batch)))
            .toList(),
        read.logs().stream().flatMap(log -> RoleChange.read(log).stream()).toList(),
        read.gasUsed());
  }

  /** Nothing: the history could not be read. */
  static AuditFacts none(Deployment deployment) {
    return new AuditFacts(
        deployment,
        deployment.deploymentBlock(),
        0,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static List<Address> signers(BatchEvidence batch) {
    if (!(batch.call() instanceof CallData.Read read)) {
      return List.of();
    }
    List<Address> signers = new ArrayList<>();
    for (Signature signature : Signature.unpack(read.call().signatures())) {
      if (SignatureVerifier.recover(batch.event().digest(), signature)
          instanceof RecoverResult.Signer(Address signer)) {
        signers.add(signer);
      }
    }
    return signers;
  }

  /** Time of the event's block, Unix seconds. */
  long timeOf(HistoryEvent event) {
    return blockTimes.getOrDefault(event.at().blockNumber(), 0L);
  }
}
