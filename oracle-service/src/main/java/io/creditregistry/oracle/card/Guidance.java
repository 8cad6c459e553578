package io.creditregistry.oracle.card;

import java.util.List;

/** The elements of supervisory guidance on model risk, each with the card's answer. */
final class Guidance {
  static final List<List<String>> LINES =
      List.of(
          List.of(
              "Model inventory", "1, 10", "kind, purpose, hashes, recipe; the hash is on chain"),
          List.of(
              "Data quality and relevance",
              "2, 6",
              "source, accepted values, refused rows, shifts"),
          List.of("Conceptual soundness", "3, 9", "bins, directions, weight of evidence, limits"),
          List.of(
              "Outcome analysis", "4, 5", "ranking and calibration on unseen rows, with intervals"),
          List.of(
              "Ongoing monitoring",
              "6",
              "stability indices and their thresholds; later months by the monitoring report"),
          List.of(
              "Independent validation",
              "4, 10",
              "anyone recomputes any score from the canonical model"),
          List.of(
              "Change control", "10", "a change of one bit is another hash, to be approved anew"),
          List.of("Fair lending", "7, 8", "group figures and reasons, beyond the guidance itself"));

  private Guidance() {}
}
