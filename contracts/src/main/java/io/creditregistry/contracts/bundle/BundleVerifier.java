package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verifies a bundle with no network at all; whatever is wrong is a failed check, never thrown. */
public final class BundleVerifier {
  private BundleVerifier() {}

  /**
   * Verifies the text of a bundle file against what is known beforehand.
   *
   * @param json the file's text
   * @param anchors empty to check only that the bundle agrees with itself
   */
  public static BundleReport verify(String json, Optional<TrustAnchors> anchors) {
    Bundle bundle;
    try {
      bundle = BundleReader.read(json);
    } catch (IllegalArgumentException malformed) {
      return new BundleReport(
          Optional.empty(),
          List.of(Check.failed("format", malformed.getMessage())),
          List.of(),
          List.of());
    }
    List<Check> checks = new ArrayList<>();
    checks.add(Check.passed("format", Bundle.FORMAT));
    AttestationChecks attestation = new AttestationChecks(bundle);
    StateChecks state = new StateChecks(bundle);
    AnchorChecks anchor = new AnchorChecks(bundle, anchors);
    checks.add(anchor.domain());
    checks.add(anchor.attesterSet());
    checks.add(attestation.record());
    checks.add(attestation.digest());
    checks.add(attestation.signatures());
    checks.add(attestation.transaction());
    checks.add(attestation.times());
    checks.add(state.header());
    state.seals().ifPresent(checks::add);
    checks.add(state.account());
    checks.add(state.storage());
    bundle.disclosure().ifPresent(known -> checks.add(attestation.disclosure(known)));
    boolean passed = checks.stream().allMatch(Check::passed);
    return new BundleReport(
        Optional.of(bundle),
        checks,
        passed ? anchor.anchored() : List.of(),
        anchor.selfConsistentOnly());
  }
}
