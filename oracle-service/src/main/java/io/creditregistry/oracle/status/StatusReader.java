package io.creditregistry.oracle.status;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.rpc.ChainException;
import io.creditregistry.oracle.attestation.Keystore;
import io.creditregistry.oracle.publication.BatchStore;
import io.creditregistry.oracle.publication.RecordQueue;
import io.creditregistry.oracle.publication.RecordState;
import io.creditregistry.oracle.publication.StoredBatch;
import io.creditregistry.oracle.relay.Registry;
import io.creditregistry.oracle.relay.RegistryConnection;
import io.creditregistry.oracle.relay.RelayedTransaction;
import io.creditregistry.oracle.relay.Relayer;
import io.creditregistry.oracle.relay.TransactionStore;
import io.creditregistry.oracle.status.StatusResponse.Chain;
import io.creditregistry.oracle.status.StatusResponse.PendingBatch;
import io.creditregistry.oracle.status.StatusResponse.Queue;
import io.creditregistry.oracle.status.StatusResponse.RegistryState;
import io.creditregistry.oracle.status.StatusResponse.RelayerState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers the status; a chain that does not answer is part of it, not a failure. */
@Component
class StatusReader {
  private final RecordQueue queue;
  private final WaitingReader waiting;
  private final BatchStore batches;
  private final RegistryConnection connection;
  private final Keystore keystore;
  private final Relayer relayer;
  private final TransactionStore transactions;

  StatusReader(
      RecordQueue queue,
      WaitingReader waiting,
      BatchStore batches,
      RegistryConnection connection,
      Keystore keystore,
      Relayer relayer,
      TransactionStore transactions) {
    this.queue = queue;
    this.waiting = waiting;
    this.batches = batches;
    this.connection = connection;
    this.keystore = keystore;
    this.relayer = relayer;
    this.transactions = transactions;
  }

  StatusResponse read() {
    var chain = chain();
    var open = transactions.open();
    var registry = chain.reachable() ? connection.find() : Optional.<Registry>empty();
    return new StatusResponse(
        queue(),
        batches.pending().stream().map(StatusReader::pending).toList(),
        waiting.read(registry),
        chain,
        registry.map(this::registry).orElse(null),
        keystore.relayerAddress().map(address -> relayer(address, chain, open)).orElse(null));
  }

  Queue queue() {
    var counts = queue.counts();
    return new Queue(
        counts.get(RecordState.QUEUED),
        counts.get(RecordState.BATCHED),
        counts.get(RecordState.PUBLISHED),
        counts.get(RecordState.SET_ASIDE));
  }

  private static PendingBatch pending(StoredBatch batch) {
    return new PendingBatch(
        batch.header().sequence(),
        batch.kind().name().toLowerCase(Locale.ROOT),
        batch.state().name().toLowerCase(Locale.ROOT),
        batch.header().modelId(),
        batch.size(),
        batch.error());
  }

  Chain chain() {
    var rpc = connection.rpc();
    try {
      return new Chain(rpc.url(), true, rpc.chainId(), rpc.blockNumber(), rpc.clientVersion());
    } catch (ChainException e) {
      return new Chain(rpc.url(), false, null, null, null);
    }
  }

  RegistryState registry(Registry registry) {
    var head = registry.head();
    var set = registry.attesterSet(head.epoch());
    var deployment = registry.deployment();
    return new RegistryState(
        deployment.creditRating().checksummed(),
        deployment.modelRegistry().checksummed(),
        deployment.lendingDesk().checksummed(),
        head.sequence(),
        head.epoch(),
        head.headHash().hex(),
        head.publishingPaused(),
        set.threshold(),
        set.attesters().stream().map(Address::checksummed).toList(),
        keystore.attesters().stream().filter(set::contains).count());
  }

  private RelayerState relayer(Address address, Chain chain, List<RelayedTransaction> open) {
    var hashes = open.stream().map(RelayedTransaction::hash).toList();
    if (!chain.reachable()) {
      return new RelayerState(address.checksummed(), null, null, null, hashes, false);
    }
    var nonce = relayer.nextNonce(address);
    return new RelayerState(
        address.checksummed(),
        relayer.balance(address),
        nonce,
        relayer.pendingNonce(address),
        hashes,
        !open.isEmpty() && open.stream().noneMatch(each -> each.nonce() <= nonce));
  }
}
