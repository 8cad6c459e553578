package io.creditregistry.chain.besu;

import io.creditregistry.chain.fault.NodeNotUsableException;
import io.creditregistry.chain.process.Answer;
import java.time.Duration;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Besu: year, month and patch of its calendar scheme.
 *
 * @param year for example 26
 * @param month for example 4
 * @param patch for example 0
 */
record BesuVersion(int year, int month, int patch) implements Comparable<BesuVersion> {
  /** The oldest that the flags and the genesis here were written for. */
  static final BesuVersion OLDEST = new BesuVersion(26, 4, 0);

  private static final Pattern PRINTED = Pattern.compile("besu/v(\\d+)\\.(\\d+)\\.(\\d+)");
  // Starting the JVM for it takes seconds on a loaded machine.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Asks a Besu for its version.
   *
   * @throws NodeNotUsableException if it does not tell, or is older than {@link #OLDEST}
   */
  static BesuVersion require(BesuLauncher launcher) {
    Answer answer = Answer.of(launcher.versionCommand(), launcher.environment(), PATIENCE);
    Matcher matcher = PRINTED.matcher(answer.output());
    if (!matcher.find()) {
      throw new NodeNotUsableException(
          "%s does not tell its version (exit code %d, '%s'); expected Besu %s or newer"
              .formatted(
                  launcher.location(),
                  answer.exitCode(),
                  answer.output().lines().findFirst().orElse(""),
                  OLDEST));
    }
    BesuVersion found =
        new BesuVersion(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
    if (found.compareTo(OLDEST) < 0) {
      throw new NodeNotUsableException(
          "%s is Besu %s; expected %s or newer".formatted(launcher.location(), found, OLDEST));
    }
    return found;
  }

  @Override
  public int compareTo(BesuVersion other) {
    return Comparator.comparingInt(BesuVersion::year)
        .thenComparingInt(BesuVersion::month)
        .thenComparingInt(BesuVersion::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return "%d.%d.%d".formatted(year, month, patch);
  }
}
