package io.creditregistry.oracle.attestation;

import io.creditregistry.contracts.bytes.Address;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes keys and tells their addresses; no private key ever leaves. */
@RestController
@RequestMapping("/api/v1/keys")
class KeysController {
  private final Keystore keystore;

  KeysController(Keystore keystore) {
    this.keystore = keystore;
  }

  /**
   * @param count attester keys to make; a contract takes at most 32 attesters
   */
  record KeysRequest(@Min(1) @Max(32) int count) {}

  record Attester(String address) {}

  /**
   * @param attesters every attester whose key is here, ascending by address
   * @param relayer null until keys are made
   */
  record KeysResponse(List<Attester> attesters, String relayer) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  KeysResponse create(@Valid @RequestBody KeysRequest request) {
    keystore.createAttesters(request.count());
    return keys();
  }

  @GetMapping
  KeysResponse keys() {
    return new KeysResponse(
        keystore.attesters().stream().map(a -> new Attester(a.checksummed())).toList(),
        keystore.relayerAddress().map(Address::checksummed).orElse(null));
  }
}
