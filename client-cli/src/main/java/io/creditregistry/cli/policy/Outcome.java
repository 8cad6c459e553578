package io.creditregistry.cli.policy;

/** What a policy does with an application. */
public enum Outcome {
  APPROVE,
  /** A person decides. */
  REFER,
  DECLINE;

  /** The one that is worse for the applicant. */
  Outcome orWorse(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
