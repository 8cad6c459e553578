package io.creditregistry.cli.command;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.bytes.Keccak;
import io.creditregistry.contracts.registry.CreditRatingClient;
import java.util.List;

/** In which role an account may change something (docs/protocol.md, "Actors"). */
public enum RegistryRole {
  GOVERNOR("the governor, with GOVERNOR_ROLE"),
  GUARDIAN("the guardian, with GUARDIAN_ROLE"),
  GOVERNOR_OR_GUARDIAN("the governor or the guardian"),
  ATTESTER("an attester of the current set"),
  ANYBODY("anybody");

  private final String words;

  RegistryRole(String words) {
    this.words = words;
  }

  /** Who that is, in words. */
  public String words() {
    return words;
  }

  /** Whether the account has it now. */
  boolean isHeldBy(Address account, CreditRatingClient rating) {
    return switch (this) {
      case GOVERNOR, GUARDIAN -> hasRole(account, rating, this);
      case GOVERNOR_OR_GUARDIAN ->
          List.of(GOVERNOR, GUARDIAN).stream().anyMatch(role -> hasRole(account, rating, role));
      case ATTESTER -> rating.attesterSet(rating.epoch()).contains(account);
      case ANYBODY -> true;
    };
  }

  private static boolean hasRole(Address account, CreditRatingClient rating, RegistryRole role) {
    return rating.hasRole(Keccak.hash(role.name() + "_ROLE"), account);
  }
}
