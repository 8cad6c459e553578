package io.creditregistry.oracle.peer;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.history.HistoryEvent.BatchPublished;
import io.creditregistry.contracts.history.LogPosition;
import io.creditregistry.contracts.registry.PublishCall;
import io.creditregistry.contracts.signature.RecoverResult.Signer;
import io.creditregistry.contracts.signature.Signature;
import io.creditregistry.contracts.signature.SignatureVerifier;
import io.creditregistry.oracle.index.RegistryIndex;
import io.creditregistry.oracle.relay.Registry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who signed the newest batches. The index tells which there are; their signatures stand in the
 * transactions' call data, which are asked for once.
 */
@Component
class SignedBatches {
  private final RegistryIndex index;
  private final Map<LogPosition, SignedBatch> known = new ConcurrentHashMap<>();

  SignedBatches(RegistryIndex index) {
    this.index = index;
  }

  /** The newest batches that the index holds, newest first. */
  List<SignedBatch> newest(Registry registry, int most) {
    List<BatchPublished> batches = index.newestBatches(most);
    if (known.size() > PeerProperties.MOST_BATCHES) {
      known.keySet().retainAll(batches.stream().map(BatchPublished::at).toList());
    }
    return batches.stream()
        .map(batch -> known.computeIfAbsent(batch.at(), at -> read(registry, batch)))
        .toList();
  }

  private static SignedBatch read(Registry registry, BatchPublished batch) {
    var transaction = registry.rpc().transaction(batch.at().transactionHash());
    return new SignedBatch(
        batch.header().sequence(),
        batch.header().epoch(),
        batch.header().modelId(),
        registry.blockTime(batch.at().blockNumber()),
        signers(batch.digest(), transaction.get("input").asString()));
  }

  private static Set<Address> signers(Bytes32 digest, String callData) {
    try {
      var call = PublishCall.decode(Hex.decode("input", callData));
      return Signature.unpack(call.signatures()).stream()
          .map(each -> SignatureVerifier.recover(digest, each))
          .filter(Signer.class::isInstance)
          .map(found -> ((Signer) found).address())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IllegalArgumentException noDirectCall) {
      return Set.of();
    }
  }
}
