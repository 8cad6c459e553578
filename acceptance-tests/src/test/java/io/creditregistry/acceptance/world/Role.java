package io.creditregistry.acceptance.world;

/** Who calls the oracle; each has an API key of its own. */
public enum Role {
  OPERATOR,
  LENDER,
  AUDITOR
}
