package io.creditregistry.contracts.consistency;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.batch.RegistryDomain;
import io.creditregistry.contracts.bytes.Bytes32;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a consistency proof with nothing but hashing. */
public final class ConsistencyVerifier {
  private ConsistencyVerifier() {}

  /**
   * The checks, in order, all of them.
   *
   * @param trusted chain and contract that the proof has to be about
   * @param earlier digest of the earlier batch, where the verifier knows it
   * @param later digest of the later batch, where the verifier knows it
   */
  public static List<Check> verify(
      ConsistencyProof proof,
      RegistryDomain trusted,
      Optional<Bytes32> earlier,
      Optional<Bytes32> later) {
    List<Check> checks = new ArrayList<>();
    checks.add(domain(proof.domain(), trusted));
    checks.add(beginning(proof.from()));
    checks.add(sequence(proof));
    checks.add(chain(proof));
    earlier.ifPresent(known -> checks.add(known("earlier batch", proof.from(), known)));
    later.ifPresent(known -> checks.add(known("later batch", proof.to(), known)));
    return List.copyOf(checks);
  }

  private static Check domain(RegistryDomain found, RegistryDomain trusted) {
    String told = "chain " + found.chainId() + ", contract " + found.contract().checksummed();
    return found.equals(trusted)
        ? Check.passed("chain and contract", told)
        : Check.failed(
            "chain and contract",
            "expected chain "
                + trusted.chainId()
                + ", contract "
                + trusted.contract().checksummed()
                + " but found "
                + told);
  }

  /** Before the first batch there is one history only. */
  private static Check beginning(ChainPoint from) {
    boolean right = (from.sequence() == 0) == from.digest().equals(Bytes32.ZERO);
    return right
        ? Check.passed("start", told(from))
        : Check.failed(
            "start", "expected a zero digest exactly before batch 1 but found " + told(from));
  }

  private static Check sequence(ConsistencyProof proof) {
    long expected = proof.from().sequence();
    for (ChainStep step : proof.batches()) {
      expected++;
      if (step.header().sequence() != expected) {
        return Check.failed(
            "batch sequence",
            "expected batch " + expected + " but found batch " + step.header().sequence());
      }
    }
    return expected == proof.to().sequence()
        ? Check.passed("batch sequence", proof.batches().size() + " batches without a gap")
        : Check.failed(
            "batch sequence",
            "expected batches up to "
                + proof.to().sequence()
                + " but found them up to "
                + expected);
  }

  private static Check chain(ConsistencyProof proof) {
    ChainPoint reached = proof.from();
    for (ChainStep step : proof.batches()) {
      reached = step.after(proof.domain(), reached);
    }
    return reached.digest().equals(proof.to().digest())
        ? Check.passed("hash chain", told(proof.from()) + " leads to " + told(proof.to()))
        : Check.failed(
            "hash chain",
            "expected digest "
                + proof.to().digest().hex()
                + " at the end but found "
                + reached.digest().hex());
  }

  private static Check known(String name, ChainPoint point, Bytes32 known) {
    return point.digest().equals(known)
        ? Check.passed(name, told(point) + ", as known")
        : Check.failed(
            name, "expected digest " + known.hex() + " but found " + point.digest().hex());
  }

  private static String told(ChainPoint point) {
    return point.sequence() == 0
        ? "the beginning"
        : "batch " + point.sequence() + " with digest " + point.digest().hex();
  }
}
