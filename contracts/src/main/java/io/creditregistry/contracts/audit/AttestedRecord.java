package io.creditregistry.contracts.audit;

import java.util.Optional;

/**
 * A stored record judged by the batch that it came with.
 *
 * @param fault why the record is not what the attesters signed; empty where it is
 */
public record AttestedRecord(AttestedBatch batch, Optional<String> fault) {}
