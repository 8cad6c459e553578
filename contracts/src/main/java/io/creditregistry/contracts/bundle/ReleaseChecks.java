package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.batch.BatchHeader;
import io.creditregistry.contracts.record.SubjectId;

/** What a second quorum said of a record that had waited in quarantine. */
final class ReleaseChecks {
  private final Bundle bundle;
  private final SignedBatch release;

  ReleaseChecks(Bundle bundle, SignedBatch release) {
    this.bundle = bundle;
    this.release = release;
  }

  /** It names the subject, and follows the batch that brought the record in the hash chain. */
  Check release() {
    String name = "release";
    BatchHeader header = release.header();
    SignedBatch before = bundle.origin().by().batch();
    long brought = before.header().sequence();
    try {
      if (!SubjectId.unpack(release.content()).contains(bundle.subjectId())) {
        return Check.failed(name, "it does not name " + bundle.subjectId());
      }
    } catch (IllegalArgumentException malformed) {
      return Check.failed(name, malformed.getMessage());
    }
    if (header.sequence() <= brought) {
      return Check.failed(name, "batch " + header.sequence() + " is not after " + brought);
    }
    if (header.sequence() == brought + 1 && !release.previousHash().equals(before.digest())) {
      return Check.failed(
          name, "expected to follow " + before.digest() + " but found " + release.previousHash());
    }
    return Check.passed(
        name, "batch " + header.sequence() + " released the record of batch " + brought);
  }
}
