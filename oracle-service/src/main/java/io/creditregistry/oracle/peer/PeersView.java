package io.creditregistry.oracle.peer;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.oracle.peer.PeerProbe.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The current attesters and the colleagues' services.
 *
 * @param heartbeatSeconds longest time between two records of a subject, as the newest batch's
 *     model promises; who does not sign for longer is silent
 * @param asOf Unix seconds of the newest block
 * @param batches how many of the newest were looked at
 * @param unreadable those of them that no direct call published, whose signers cannot be seen
 */
record PeersView(
    long epoch,
    int threshold,
    long heartbeatSeconds,
    long asOf,
    int batches,
    int unreadable,
    List<AttesterView> attesters,
    List<ServiceView> services) {

  /**
   * One attester; the fields after {@code own} are those of {@link AttesterSilence}.
   *
   * @param name whose key it is by the settings; null where they do not say
   * @param own whether its key is here
   */
  record AttesterView(
      String address,
      String name,
      boolean own,
      String state,
      int asked,
      int signed,
      Long lastSequence,
      Long lastSignedAt,
      Integer batchesSince,
      Long silentSeconds) {

    static AttesterView of(
        Address address, Optional<String> name, boolean own, AttesterSilence silence) {
      return new AttesterView(
          address.checksummed(),
          name.orElse(null),
          own,
          silence.state().name().toLowerCase(Locale.ROOT),
          silence.asked(),
          silence.signed(),
          silence.lastSequence(),
          silence.lastSignedAt(),
          silence.batchesSince(),
          silence.silentSeconds());
    }
  }

  /**
   * A colleague's service.
   *
   * @param url null where the settings name none
   * @param state {@code up}, {@code unwell}, {@code unreachable}, or {@code unasked} without a url
   * @param detail the status it answered with, or why it did not; null where there is nothing to
   *     say
   */
  record ServiceView(String name, String url, String state, String detail) {
    static ServiceView of(PeerProperties.Service service, Duration patience) {
      if (service.url() == null) {
        return new ServiceView(service.name(), null, "unasked", null);
      }
      var url = service.url().toString();
      return switch (PeerProbe.ask(service.url(), patience)) {
        case Finding.Up up -> new ServiceView(service.name(), url, "up", null);
        case Finding.Unwell unwell ->
            new ServiceView(service.name(), url, "unwell", "status " + unwell.status());
        case Finding.Unreachable gone ->
            new ServiceView(service.name(), url, "unreachable", gone.reason());
      };
    }
  }
}
