package io.creditregistry.oracle.peer;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.registry.ModelPolicy;
import io.creditregistry.contracts.registry.RegisteredModel;
import io.creditregistry.contracts.signature.AttesterSet;
import io.creditregistry.oracle.attestation.Keystore;
import io.creditregistry.oracle.peer.PeersView.AttesterView;
import io.creditregistry.oracle.peer.PeersView.ServiceView;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.Registry;
import io.creditregistry.oracle.relay.RegistryConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who signs beside this service, over HTTP. */
@RestController
class PeersController {
  private final RegistryConnection connection;
  private final SignedBatches batches;
  private final Keystore keystore;
  private final PeerProperties properties;

  PeersController(
      RegistryConnection connection,
      SignedBatches batches,
      Keystore keystore,
      PeerProperties properties) {
    this.connection = connection;
    this.batches = batches;
    this.keystore = keystore;
    this.properties = properties;
  }

  /**
   * @param batches how many of the newest to look at, 1 to 200; absent for the configured number
   */
  @GetMapping("/api/v1/peers")
  PeersView peers(@RequestParam(required = false) Integer batches) {
    int most = batches == null ? properties.batches() : batches;
    if (most < 1 || most > PeerProperties.MOST_BATCHES) {
      throw ProblemException.invalid(
          "batches", String.valueOf(most), "1 to " + PeerProperties.MOST_BATCHES);
    }
    var registry = connection.require();
    return view(registry, this.batches.newest(registry, most));
  }

  private PeersView view(Registry registry, List<SignedBatch> newest) {
    var head = registry.head();
    long heartbeat = heartbeatSeconds(registry, newest);
    Map<Long, AttesterSet> sets = new HashMap<>();
    var current = sets.computeIfAbsent(head.epoch(), registry::attesterSet);
    var own = keystore.attesters();
    return new PeersView(
        head.epoch(),
        current.threshold(),
        heartbeat,
        head.blockTime(),
        newest.size(),
        (int) newest.stream().filter(batch -> !batch.isReadable()).count(),
        current.attesters().stream()
            .map(
                (Address each) ->
                    AttesterView.of(
                        each,
                        properties.nameOf(each),
                        own.contains(each),
                        AttesterSilence.of(
                            each,
                            own.contains(each),
                            newest,
                            epoch -> sets.computeIfAbsent(epoch, registry::attesterSet),
                            head.blockTime(),
                            heartbeat)))
            .toList(),
        properties.services().parallelStream()
            .map(each -> ServiceView.of(each, properties.patience()))
            .toList());
  }

  /** What the newest batch's model promises; before the first, what is promised by default. */
  private static long heartbeatSeconds(Registry registry, List<SignedBatch> newest) {
    return newest.stream()
        .findFirst()
        .flatMap(batch -> registry.modelOf(batch.modelId()))
        .map(RegisteredModel::policy)
        .orElse(ModelPolicy.from(0))
        .heartbeatSeconds();
  }
}
