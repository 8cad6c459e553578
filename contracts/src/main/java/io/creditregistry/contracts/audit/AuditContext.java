package io.creditregistry.contracts.audit;

import io.creditregistry.contracts.history.History;
import io.creditregistry.contracts.history.ReadProgress;
import io.creditregistry.contracts.registry.RegistryClient;

/**
 * What every check is given.
 *
 * @param client pinned to the anchor's block
 * @param anchor the block that the audit ends at
 * @param history everything up to that block
 * @param progress told by long checks
 */
record AuditContext(
    RegistryClient client, StateAnchor anchor, History history, ReadProgress progress) {}
