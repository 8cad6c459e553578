package io.creditregistry.oracle.publication;

import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;

/** A held record and whose it is. */
record Held(SubjectId subjectId, StoredScore record) {}
