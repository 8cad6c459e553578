package io.creditregistry.contracts.bundle;

import io.creditregistry.contracts.batch.BatchHeader;

/** How attesters came to say what a record says: one case per kind of batch that names scores. */
public sealed interface RecordOrigin {
  /** The batch whose sequence the record bears. */
  PublishedBatch by();

  /** That batch's header. */
  default BatchHeader header() {
    return by().batch().header();
  }

  /** A batch of scores holds the record. */
  record Scored(PublishedBatch by) implements RecordOrigin {}

  /** A batch of corrections holds it, in place of a wrong one. */
  record Corrected(PublishedBatch by) implements RecordOrigin {}

  /** A cold batch commits to it by its root alone; somebody promoted its leaf. */
  record Promoted(PublishedBatch by, Promotion promotion) implements RecordOrigin {}
}
