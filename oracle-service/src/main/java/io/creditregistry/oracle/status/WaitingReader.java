package io.creditregistry.oracle.status;

import io.creditregistry.oracle.publication.RecordQueue;
import io.creditregistry.oracle.relay.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells why records wait. */
@Component
class WaitingReader {
  private final RecordQueue queue;

  WaitingReader(RecordQueue queue) {
    this.queue = queue;
  }

  /**
   * @param registry empty where no chain tells who is suspended or held; all is due then
   */
  List<WaitingRecords> read(Optional<Registry> registry) {
    var waiting = new ArrayList<WaitingRecords>();
    queue
        .queuedByModel()
        .forEach(
            (modelId, records) -> {
              var suspended = registry.map(each -> each.isSuspended(modelId)).orElse(false);
              var reason = suspended ? WaitingRecords.SUSPENDED : WaitingRecords.DUE;
              waiting.add(new WaitingRecords(reason, modelId, records));
            });
    registry.ifPresent(each -> waiting.addAll(held(each)));
    return waiting;
  }

  /** Queued records of suspended models. */
  long suspended(Registry registry) {
    return queue.queuedByModel().entrySet().stream()
        .filter(each -> registry.isSuspended(each.getKey()))
        .mapToLong(each -> each.getValue())
        .sum();
  }

  private static List<WaitingRecords> held(Registry registry) {
    var byModel =
        registry.quarantine().records().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.held().record().modelId(), TreeMap::new, Collectors.counting()));
    return byModel.entrySet().stream()
        .map(each -> new WaitingRecords(WaitingRecords.HELD, each.getKey(), each.getValue()))
        .toList();
  }
}
