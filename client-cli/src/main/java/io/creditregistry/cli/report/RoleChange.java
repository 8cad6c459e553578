package io.creditregistry.cli.report;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.index.RawLog;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A role that an account was given or lost, at one of the contracts. */
record RoleChange(RawLog log, boolean granted, String role, Address account, Address by) {
  private static final Bytes32 GRANTED = Keccak.hash("RoleGranted(bytes32,address,address)");
  private static final Bytes32 REVOKED = Keccak.hash("RoleRevoked(bytes32,address,address)");
  private static final Map<Bytes32, String> NAMES =
      Stream.of("GOVERNOR_ROLE", "GUARDIAN_ROLE", "REGISTRAR_ROLE", "SUBJECT_REGISTRY_ROLE")
          .collect(Collectors.toMap(Keccak::hash, Function.identity()));

  /** Empty for any other log. */
  static Optional<RoleChange> read(RawLog log) {
    if (log.topics().size() != 4
        || !(log.topics().get(0).equals(GRANTED) || log.topics().get(0).equals(REVOKED))) {
      return Optional.empty();
    }
    Bytes32 role = log.topics().get(1);
    return Optional.of(
        new RoleChange(
            log,
            log.topics().get(0).equals(GRANTED),
            role.isZero() ? "DEFAULT_ADMIN_ROLE" : NAMES.getOrDefault(role, role.hex()),
            address(log.topics().get(2)),
            address(log.topics().get(3))));
  }

  private static Address address(Bytes32 topic) {
    return Address.of(Arrays.copyOfRange(topic.toBytes(), 12, 32));
  }
}
