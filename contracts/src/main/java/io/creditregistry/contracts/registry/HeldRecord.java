package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.record.StoredScore;

/**
 * A record in quarantine.
 *
 * @param record what the subject's slot becomes if a second quorum approves
 * @param heldUntil Unix seconds; the last moment at which it may be approved
 */
public record HeldRecord(StoredScore record, long heldUntil) {}
