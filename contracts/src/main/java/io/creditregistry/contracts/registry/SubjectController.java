package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import java.util.Optional;

/**
 * Who speaks for a subject.
 *
 * @param current the bound wallet
 * @param bindings number that the next binding signs
 * @param requests number that the next signed request carries
 * @param next the announced wallet
 * @param effectiveAt Unix seconds from when on it may take over; 0 while none is announced
 */
public record SubjectController(
    Optional<Address> current,
    long bindings,
    long requests,
    Optional<Address> next,
    long effectiveAt) {}
