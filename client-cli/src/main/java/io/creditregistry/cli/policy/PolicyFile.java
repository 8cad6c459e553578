package io.creditregistry.cli.policy;

import io.creditregistry.cli.command.AgeConverter;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.record.ScoreStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a lender's rules from YAML; every key is required and none besides is taken. */
public final class PolicyFile {

  private static final List<String> STATUSES =
      List.of("missing", "stale", "revoked", "frozen", "quarantined");

  private PolicyFile() {}

  /**
   * The rules of a file.
   *
   * @throws CallerMistake where a key is missing, unknown or out of range; names file, key, value
   *     and expectation
   */
  public static Policy read(Path file) {
    PolicyNode root;
    try {
      root = new PolicyNode("--policy " + file, "", new YAMLMapper().readTree(TextFile.read(file)));
    } catch (JacksonException e) {
      throw new CallerMistake(
          "--policy " + file + ": expected YAML but found " + e.getOriginalMessage(), e);
    }
    root.exactly("maxAge", "approve", "refer", "status", "notice");
    Threshold approve = threshold(root.child("approve"));
    Threshold refer = threshold(root.child("refer"));
    if (refer.minScorePoints() > approve.minScorePoints()
        || refer.maxPdBps() < approve.maxPdBps()) {
      throw root.mistake("refer", refer.text(), "nothing stricter than approve, " + approve.text());
    }
    PolicyNode status =
        root.child("status")
            .exactly("missing", "stale", "revoked", "frozen", "quarantined", "disputed");
    PolicyNode notice = root.child("notice").exactly("creditor", "scoreProvider", "agency");
    return new Policy(
        age(root),
        approve,
        refer,
        unusable(status),
        status.outcome("disputed", Outcome.values()),
        new NoticeParties(
            notice.text("creditor"), notice.text("scoreProvider"), notice.text("agency")));
  }

  private static Threshold threshold(PolicyNode node) {
    node.exactly("minScorePoints", "maxPdBps");
    return new Threshold(
        node.number("minScorePoints", BatchRecord.MIN_SCORE_POINTS, BatchRecord.MAX_SCORE_POINTS),
        node.number("maxPdBps", 0, BatchRecord.MAX_PD_BPS));
  }

  /** A status that a policy does not name is for a person to look at. */
  private static Map<ScoreStatus, Outcome> unusable(PolicyNode status) {
    Map<ScoreStatus, Outcome> outcomes = new EnumMap<>(ScoreStatus.class);
    for (ScoreStatus each : ScoreStatus.values()) {
      String key = each.name().toLowerCase(Locale.ROOT);
      if (each != ScoreStatus.CURRENT) {
        outcomes.put(
            each,
            STATUSES.contains(key)
                ? status.outcome(key, Outcome.REFER, Outcome.DECLINE)
                : Outcome.REFER);
      }
    }
    return outcomes;
  }

  private static Duration age(PolicyNode root) {
    String text = root.text("maxAge");
    try {
      return new AgeConverter().convert(text);
    } catch (TypeConversionException e) {
      throw root.mistake("maxAge", text, "a number and s, m, h or d, for example 30d");
    }
  }
}
