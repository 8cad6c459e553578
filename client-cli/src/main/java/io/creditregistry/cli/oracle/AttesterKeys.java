package io.creditregistry.cli.oracle;

import java.util.List;

/** The keys that the oracle holds, by address. */
public record AttesterKeys(List<Attester> attesters, String relayer) {

  /** One attester's address. */
  public record Attester(String address) {}

  /** The attesters' addresses. */
  public List<String> addresses() {
    return attesters.stream().map(Attester::address).toList();
  }
}
