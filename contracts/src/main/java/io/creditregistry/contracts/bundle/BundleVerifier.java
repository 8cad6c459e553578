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
          List.of(),
          List.of());
    }
    List<Check> checks = new ArrayList<>();
    AnchorChecks anchor = new AnchorChecks(bundle, anchors);
    checks.add(Check.passed("format", "every field is there once, and none besides"));
    checks.add(anchor.domain());
    origin(bundle, anchor, checks);
    bundle.release().ifPresent(release -> release(bundle, release, anchor, checks));
    state(bundle, checks);
    bundle.disclosure().ifPresent(known -> checks.add(new RecordChecks(bundle).disclosure(known)));
    boolean passed = checks.stream().allMatch(Check::passed);
    return new BundleReport(
        Optional.of(bundle),
        checks,
        passed ? ShownFacts.of(bundle) : List.of(),
        passed ? anchor.anchored() : List.of(),
        anchor.selfConsistentOnly());
  }

  private static void origin(Bundle bundle, AnchorChecks anchor, List<Check> checks) {
    PublishedBatch by = bundle.origin().by();
    RecordChecks record = new RecordChecks(bundle);
    checks.add(anchor.attesterSet("attester set", by.attesterSet()));
    checks.add(record.record());
    batch(new BatchChecks(bundle.domain(), by, ""), checks);
    checks.add(record.times());
    if (bundle.origin() instanceof RecordOrigin.Promoted(PublishedBatch cold, Promotion leaf)) {
      checks.add(new PromotionChecks(bundle, leaf).transaction());
    }
  }

  private static void release(
      Bundle bundle, PublishedBatch release, AnchorChecks anchor, List<Check> checks) {
    checks.add(anchor.attesterSet("release attester set", release.attesterSet()));
    checks.add(new ReleaseChecks(bundle, release.batch()).release());
    batch(new BatchChecks(bundle.domain(), release, "release "), checks);
  }

  private static void batch(BatchChecks batch, List<Check> checks) {
    checks.add(batch.digest());
    checks.add(batch.signatures());
    checks.add(batch.transaction());
  }

  private static void state(Bundle bundle, List<Check> checks) {
    StateChecks state = new StateChecks(bundle);
    checks.add(state.header());
    state.seals().ifPresent(checks::add);
    checks.add(state.account());
    checks.add(state.storage());
    if (bundle.origin() instanceof RecordOrigin.Promoted(PublishedBatch cold, Promotion leaf)) {
      checks.add(new PromotionChecks(bundle, leaf).commitment(state));
    }
  }
}
