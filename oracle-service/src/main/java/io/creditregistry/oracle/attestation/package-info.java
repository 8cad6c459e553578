/**
 * Signs what the oracle claims: k-of-n attesters' signatures over a batch's digest, checked before
 * they leave.
 *
 * <p>scored records and the registry's head → attestation.
 */
package io.creditregistry.oracle.attestation;
