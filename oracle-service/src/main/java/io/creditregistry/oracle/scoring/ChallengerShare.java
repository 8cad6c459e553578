package io.creditregistry.oracle.scoring;

import io.creditregistry.oracle.model.Keccak;

/**
 * Which applicants the challenger scores: a share drawn by a hash of salt and reference, so that
 * the same applicant gets the same model everywhere and always, and nobody can choose.
 *
 * @param share 0 to 1
 * @param salt another salt draws another share
 */
public record ChallengerShare(double share, String salt) {
  private static final double TWO_TO_32 = 4_294_967_296.0;

  public ChallengerShare {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share: expected 0 to 1 but found " + share);
    }
  }

  /** Whether the applicant of this reference is the challenger's. */
  public boolean includes(String reference) {
    String hash = Keccak.hex(salt + "\n" + reference);
    return Long.parseLong(hash.substring(2, 10), 16) / TWO_TO_32 < share;
  }
}
