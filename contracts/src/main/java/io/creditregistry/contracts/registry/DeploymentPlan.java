package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.signature.AttesterSet;
import java.util.List;

/**
 * What the contracts are to be deployed with.
 *
 * @param governor rotates attesters, lifts pauses and freezes, retires models, grants roles
 * @param guardian pauses and freezes
 * @param registrar registers models
 * @param attesters 1..32, of the first epoch; in any order, kept ascending
 * @param threshold 1..n, signatures that a batch needs
 * @param minScorePoints least score that the example lending desk lends to
 * @param maxAge oldest data that the desk accepts, in seconds
 * @param attesterDelay seconds between an attester set's announcement and its force
 */
public record DeploymentPlan(
    Address governor,
    Address guardian,
    Address registrar,
    List<Address> attesters,
    int threshold,
    int minScorePoints,
    long maxAge,
    long attesterDelay) {
  public static final int DEFAULT_MIN_SCORE_POINTS = 600;

  /** Two days. */
  public static final long DEFAULT_ATTESTER_DELAY = 2L * 24 * 60 * 60;

  /** 90 days. */
  public static final long DEFAULT_MAX_AGE = 90L * 24 * 60 * 60;

  /** Sorts the attesters; rejects a set that the contract would refuse. */
  public DeploymentPlan {
    attesters = attesters.stream().sorted().toList();
    // Named so that its constructor's checks are seen to be the point.
    AttesterSet checked = new AttesterSet(1, threshold, attesters);
    attesters = checked.attesters();
  }
}
