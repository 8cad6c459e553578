package io.creditregistry.oracle.peer;

import io.creditregistry.contracts.bytes.Address;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The colleagues who sign too, prefix {@code registry.peers}.
 *
 * @param batches how many of the newest batches are looked at, 1..200
 * @param patience how long a colleague's service may take to answer
 * @param services who they are; empty where nobody is named
 */
@Validated
@ConfigurationProperties("registry.peers")
record PeerProperties(
    @Min(1) @Max(PeerProperties.MOST_BATCHES) int batches,
    @NotNull Duration patience,
    @Valid List<Service> services) {
  static final int MOST_BATCHES = 200;

  PeerProperties {
    services = services == null ? List.of() : List.copyOf(services);
  }

  /**
   * @param name shown beside their attesters
   * @param url their oracle's address; absent where it is not to be asked
   * @param attesters addresses of their keys; absent where unknown
   */
  record Service(@NotBlank String name, URI url, List<String> attesters) {
    Service {
      attesters = attesters == null ? List.of() : List.copyOf(attesters);
      attesters.forEach(Address::of);
    }
  }

  /** Whose key it is; empty where nobody claims it. */
  Optional<String> nameOf(Address attester) {
    return services.stream()
        .filter(each -> each.attesters().stream().map(Address::of).anyMatch(attester::equals))
        .map(Service::name)
        .findFirst();
  }
}
