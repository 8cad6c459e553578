package io.creditregistry.cli.auditor;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.ExitCode;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.bundle.TrustAnchors;
import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.bytes.Hex;
import io.creditregistry.contracts.consistency.ConsistencyJson;
import io.creditregistry.contracts.consistency.ConsistencyVerifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The checklist of one consistency proof.
 *
 * @param selfConsistentOnly which ends the verifier did not know beforehand
 */
record ConsistencyVerdict(boolean passed, List<Check> checks, List<String> selfConsistentOnly)
    implements Answer {

  /**
   * Verifies a proof's file; asks no network.
   *
   * @param earlier digest in hexadecimal, or null where it is not known
   * @param later likewise
   * @throws CallerMistake where the trust file or a digest does not read
   */
  static ConsistencyVerdict of(Path proof, Path trust, String earlier, String later) {
    TrustAnchors anchors = anchors(trust);
    Optional<Bytes32> known = digest("--earlier", earlier);
    Optional<Bytes32> head = digest("--later", later);
    List<String> given = new ArrayList<>();
    if (known.isEmpty()) {
      given.add("the earlier batch's digest: name the one that you know with --earlier");
    }
    if (head.isEmpty()) {
      given.add("the later batch's digest: name the one that you know with --later");
    }
    List<Check> checks = checks(proof, anchors, known, head);
    return new ConsistencyVerdict(checks.stream().allMatch(Check::passed), checks, given);
  }

  private static List<Check> checks(
      Path proof, TrustAnchors anchors, Optional<Bytes32> earlier, Optional<Bytes32> later) {
    try {
      return ConsistencyVerifier.verify(
          ConsistencyJson.read(TextFile.read(proof)), anchors.domain(), earlier, later);
    } catch (IllegalArgumentException e) {
      return List.of(Check.failed("format", e.getMessage()));
    }
  }

  private static TrustAnchors anchors(Path trust) {
    try {
      return TrustAnchors.parse(TextFile.read(trust));
    } catch (IllegalArgumentException e) {
      throw new CallerMistake("--trust " + trust + ": " + e.getMessage(), e);
    }
  }

  private static Optional<Bytes32> digest(String option, String text) {
    try {
      return Optional.ofNullable(text)
          .map(hex -> Bytes32.of(Hex.decode(option, hex, Bytes32.WIDTH)));
    } catch (IllegalArgumentException e) {
      throw new CallerMistake(e.getMessage(), e);
    }
  }

  @Override
  public ExitCode exitCode() {
    return passed ? ExitCode.DONE : ExitCode.CHECKED_AND_FALSE;
  }

  @Override
  public View view() {
    View.Sections page = View.Sections.none().with("", Verification.checklist(checks));
    return selfConsistentOnly.isEmpty()
        ? page
        : page.with("Agrees only with itself", new View.Lines(selfConsistentOnly));
  }
}
