package io.creditregistry.oracle.attestation;

/** Whether the keys that are here could sign. */
public sealed interface AttestationResult {
  /** Signed by a quorum, and verified. */
  record Attested(Attestation attestation) implements AttestationResult {}

  /** Too few of the epoch's attesters have their keys here. */
  record QuorumMissing(int required, int found) implements AttestationResult {}
}
