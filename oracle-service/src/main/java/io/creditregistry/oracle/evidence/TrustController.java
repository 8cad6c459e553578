package io.creditregistry.oracle.evidence;

import io.creditregistry.oracle.relay.RegistryConnection;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whom this service holds to be the attesters. A verifier who takes it relies on this service;
 * their own trust file is better.
 */
@RestController
class TrustController {
  private final RegistryConnection connection;

  TrustController(RegistryConnection connection) {
    this.connection = connection;
  }

  /** Chain, contract and every epoch's set, as protocol.md, "Trust anchors"; no known blocks. */
  @GetMapping(path = "/api/v1/trust", produces = MediaType.APPLICATION_JSON_VALUE)
  String trust() {
    return connection.require().trust().toJson();
  }
}
