package io.creditregistry.cli.auditor;

import io.creditregistry.contracts.audit.AuditScope.Proofs;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words of {@code --proofs}. */
final class ProofsOption {

  private ProofsOption() {}

  /** All where nothing was said; empty where the word is none of the three. */
  static Optional<Proofs> read(String word) {
    if (word == null) {
      return Optional.of(Proofs.ALL);
    }
    return Arrays.stream(Proofs.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  static String mistake(String word) {
    return "--proofs: expected all, sample or none but found '" + word + "'";
  }
}
