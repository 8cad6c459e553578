package io.creditregistry.contracts.signature;

import io.creditregistry.contracts.bytes.Address;

/** Outcome of recovering a signer. */
public sealed interface RecoverResult {
  /** The account whose key signed the digest. */
  record Signer(Address address) implements RecoverResult {}

  /** No acceptable signer; the reason names the part, the value and what was expected. */
  record Refused(String reason) implements RecoverResult {}
}
