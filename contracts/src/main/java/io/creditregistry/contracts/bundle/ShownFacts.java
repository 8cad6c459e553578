package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.record.StoredScore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a bundle shows where all its checks pass, in sentences for people. */
final class ShownFacts {
  private ShownFacts() {}

  static List<String> of(Bundle bundle) {
    StoredScore record = bundle.record();
    List<String> facts = new ArrayList<>();
    facts.add(
        brought(bundle.origin())
            + " "
            + record.sequence()
            + " says "
            + record.scorePoints()
            + " points and "
            + record.pdBps()
            + " bps of "
            + bundle.subjectId()
            + ", by model "
            + record.modelId());
    bundle
        .release()
        .ifPresent(
            release ->
                facts.add(
                    "it waited in quarantine until batch "
                        + release.batch().header().sequence()
                        + " released it"));
    if (isWithdrawn(bundle)) {
      facts.add("its cold batch was withdrawn since");
    }
    facts.add(
        "it was stored at "
            + Instant.ofEpochSecond(record.publishedAt())
            + " and stood at block "
            + bundle.state().number()
            + ", "
            + marks(bundle));
    return facts;
  }

  /** The marks on the record, as a clause. */
  static String marks(Bundle bundle) {
    List<String> marks = bundle.record().marks();
    return marks.contains("revoked")
        ? "marked " + String.join(", ", marks)
        : "unrevoked" + (marks.isEmpty() ? "" : ", marked " + String.join(", ", marks));
  }

  private static boolean isWithdrawn(Bundle bundle) {
    return bundle.origin() instanceof RecordOrigin.Promoted(PublishedBatch cold, Promotion leaf)
        && new PromotionChecks(bundle, leaf).isWithdrawn(new StateChecks(bundle));
  }

  private static String brought(RecordOrigin origin) {
    return switch (origin) {
      case RecordOrigin.Scored scored -> "batch of scores";
      case RecordOrigin.Corrected corrected -> "batch of corrections";
      case RecordOrigin.Promoted promoted -> "a promoted leaf of cold batch";
    };
  }
}
