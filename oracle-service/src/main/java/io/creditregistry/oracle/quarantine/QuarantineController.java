package io.creditregistry.oracle.quarantine;

import io.creditregistry.contracts.registry.Quarantine;
import io.creditregistry.contracts.registry.WaitingRecord;
import io.creditregistry.oracle.relay.RegistryConnection;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what waits, as the chain has it. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineController {
  private final RegistryConnection connection;

  QuarantineController(RegistryConnection connection) {
    this.connection = connection;
  }

  /**
   * @param sequence of the batch that brought the held record
   * @param presentPoints null where the subject has no record
   * @param guard {@code range}, {@code step} or {@code share}
   * @param evidence the guard's bound and what was found
   * @param heldUntil Unix seconds; the last moment at which it may be approved
   */
  record WaitingView(
      String subjectId,
      long sequence,
      long modelId,
      long dataTime,
      int heldPoints,
      int heldPdBps,
      Integer presentPoints,
      Integer presentPdBps,
      String guard,
      String evidence,
      long heldUntil,
      boolean expired) {

    private static WaitingView of(WaitingRecord waiting, long blockTime) {
      var held = waiting.held().record();
      var present = waiting.present();
      return new WaitingView(
          waiting.subjectId().hex(),
          held.sequence(),
          held.modelId(),
          held.dataTime(),
          held.scorePoints(),
          held.pdBps(),
          present.isPublished() ? present.scorePoints() : null,
          present.isPublished() ? present.pdBps() : null,
          waiting.guard().name().toLowerCase(Locale.ROOT),
          waiting.evidence(),
          waiting.held().heldUntil(),
          waiting.expiredAt(blockTime));
    }
  }

  record QuarantineView(long block, List<WaitingView> records) {
    private static QuarantineView of(Quarantine quarantine) {
      return new QuarantineView(
          quarantine.block(),
          quarantine.records().stream()
              .map(each -> WaitingView.of(each, quarantine.blockTime()))
              .toList());
    }
  }

  @GetMapping
  QuarantineView all() {
    return QuarantineView.of(connection.require().quarantine());
  }
}
