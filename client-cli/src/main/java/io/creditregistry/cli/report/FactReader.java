package io.creditregistry.cli.report;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.history.BatchEvidence.CallData;
import io.creditregistry.contracts.history.EventDecoder;
import io.creditregistry.contracts.history.HistoryEvent;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.HistoryReader;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.index.RawLog;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.rpc.LogReader;
import io.creditregistry.contracts.rpc.RpcQuestion;
import io.creditregistry.contracts.signature.RecoverResult;
import io.creditregistry.contracts.signature.Signature;
import io.creditregistry.contracts.signature.SignatureVerifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads what the tables are made from; judges nothing. */
final class FactReader {
  private final RegistryClient client;
  private final HistoryReader reader;

  FactReader(RegistryClient client) {
    this.client = client;
    this.reader = new HistoryReader(client);
  }

  AuditFacts read(long upToBlock, ReadProgress progress) {
    Deployment deployment = client.deployment();
    List<RawLog> logs =
        new LogReader(client.rpc())
                .read(
                    deployment.withHistory(),
                    List.of(),
                    deployment.deploymentBlock(),
                    upToBlock,
                    block -> progress.at("logs", block, upToBlock))
                .stream()
                .map(RawLog::of)
                .toList();
    EventDecoder decoder = new EventDecoder(deployment);
    List<HistoryEvent> events =
        logs.stream().flatMap(log -> decoder.decode(log.toLog()).stream()).toList();
    Map<Long, Long> times = times(logs, upToBlock);
    Map<String, Long> gas = gas(logs);
    return new AuditFacts(
        deployment,
        upToBlock,
        times.get(upToBlock),
        events,
        times,
        batches(events, times, gas),
        logs.stream().flatMap(log -> RoleChange.read(log).stream()).toList(),
        gas);
  }

  private Map<Long, Long> times(List<RawLog> logs, long upToBlock) {
    List<Long> blocks = new ArrayList<>(logs.stream().map(RawLog::blockNumber).distinct().toList());
    blocks.add(upToBlock);
    List<JsonNode> answers =
        client
            .rpc()
            .callAll(blocks.stream().map(number -> RpcQuestion.block(number, false)).toList());
    Map<Long, Long> times = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      times.put(blocks.get(i), quantity(answers.get(i), "timestamp"));
    }
    return times;
  }

  private Map<String, Long> gas(List<RawLog> logs) {
    List<String> hashes = logs.stream().map(log -> log.transactionHash().hex()).distinct().toList();
    List<JsonNode> answers =
        client
            .rpc()
            .callAll(
                hashes.stream()
                    .map(hash -> RpcQuestion.of("eth_getTransactionReceipt", hash))
                    .toList());
    Map<String, Long> gas = new HashMap<>();
    for (int i = 0; i < hashes.size(); i++) {
      gas.put(hashes.get(i), quantity(answers.get(i), "gasUsed"));
    }
    return gas;
  }

  private List<PublishedBatch> batches(
      List<HistoryEvent> events, Map<Long, Long> times, Map<String, Long> gas) {
    List<BatchPublished> published =
        events.stream()
            .filter(BatchPublished.class::isInstance)
            .map(BatchPublished.class::cast)
            .toList();
    List<JsonNode> transactions =
        client
            .rpc()
            .callAll(
                published.stream()
                    .map(
                        batch ->
                            RpcQuestion.of(
                                "eth_getTransactionByHash", batch.at().transactionHash()))
                    .toList());
    List<PublishedBatch> batches = new ArrayList<>();
    for (int i = 0; i < published.size(); i++) {
      BatchPublished batch = published.get(i);
      batches.add(
          new PublishedBatch(
              batch,
              times.get(batch.at().blockNumber()),
              gas.get(batch.at().transactionHash()),
              signers(batch, transactions.get(i))));
    }
    return batches;
  }

  private List<Address> signers(BatchPublished batch, JsonNode transaction) {
    if (!(reader.callData(transaction) instanceof CallData.Read read)) {
      return List.of();
    }
    List<Address> signers = new ArrayList<>();
    for (Signature signature : Signature.unpack(read.call().signatures())) {
      if (SignatureVerifier.recover(batch.digest(), signature)
          instanceof RecoverResult.Signer(Address signer)) {
        signers.add(signer);
      }
    }
    return signers;
  }

  private static long quantity(JsonNode answer, String field) {
    return Long.decode(answer.path(field).asString("0x0"));
  }
}
