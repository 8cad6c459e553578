package io.creditregistry.cli.report;

import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.contracts.audit.Check;
import io.creditregistry.contracts.audit.VerificationReport;
import io.creditregistry.contracts.record.BatchRecord;
import io.creditregistry.contracts.registry.Deployment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A registry's audit: figures, the verification's checklist, tables. */
public final class AuditPack {
  private final AuditFacts facts;
  private final VerificationReport verification;
  private final List<ReportTable> tables;

  private AuditPack(AuditFacts facts, VerificationReport verification, List<ReportTable> tables) {
    this.facts = facts;
    this.verification = verification;
    this.tables = tables;
  }

  /**
   * Gathers the pack from what the verification read; the node is not asked again.
   *
   * @param verification the history's own, whose checklist the page shows; where a failure ended it
   *     early the tables are empty
   * @param heartbeat how often a record is to be renewed, where not as registered for its model
   */
  public static AuditPack of(
      Deployment deployment, VerificationReport verification, Optional<Duration> heartbeat) {
    AuditFacts facts =
        verification
            .history()
            .map(read -> AuditFacts.of(deployment, read))
            .orElseGet(() -> AuditFacts.none(deployment));
    return new AuditPack(
        facts, verification, new AuditTables(facts).all(new Heartbeats(facts.events(), heartbeat)));
  }

  /** Writes {@code index.html} and a CSV file per table; gives the files' names. */
  public List<String> write(Path folder) {
    List<String> files = new ArrayList<>();
    for (ReportTable table : tables) {
      files.add(table.file() + ".csv");
      TextFile.write(folder.resolve(table.file() + ".csv"), table.csv());
    }
    files.add("index.html");
    TextFile.write(folder.resolve("index.html"), HtmlPage.of(this));
    return files;
  }

  /** Rows of a table, by its file's name. */
  public int rows(String file) {
    return tables.stream()
        .filter(table -> table.file().equals(file))
        .mapToInt(table -> table.rows().size())
        .sum();
  }

  String subtitle() {
    if (verification.history().isEmpty()) {
      return "CreditRating "
          + facts.deployment().creditRating()
          + " on chain "
          + facts.deployment().chainId()
          + ": its history could not be read, so the tables are empty";
    }
    return "CreditRating "
        + facts.deployment().creditRating()
        + " on chain "
        + facts.deployment().chainId()
        + ", blocks "
        + facts.deployment().deploymentBlock()
        + " to "
        + facts.upToBlock()
        + " of "
        + Moment.text(facts.upToTime());
  }

  Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("Batches", String.valueOf(facts.batches().size()));
    figures.put(
        "Records",
        String.valueOf(facts.batches().stream().mapToLong(PublishedBatch::records).sum()));
    figures.put(
        "Subjects",
        String.valueOf(
            facts.batches().stream()
                .flatMap(batch -> batch.event().stored().stream())
                .map(BatchRecord::subjectId)
                .distinct()
                .count()));
    figures.put("Late updates", String.valueOf(rows("late")));
    figures.put("Disputes", String.valueOf(rows("disputes")));
    figures.put("Gaps", String.valueOf(rows("gaps")));
    figures.put("Changes", String.valueOf(rows("changes")));
    return figures;
  }

  String verdict() {
    String left = String.join("; ", verification.leftOut());
    return (verification.passed() ? "Verified" : "NOT verified")
        + " from raw chain data"
        + (left.isEmpty() ? "." : ", except: " + left + ".");
  }

  List<Check> checks() {
    return verification.checks();
  }

  List<ReportTable> tables() {
    return tables;
  }

  String footer() {
    return "Made by creditctl auditor report from what the checklist verified, gas included. All of it rests on"
        + " the last block's hash"
        + verification.history().map(read -> ", " + read.anchor().claimedHash() + ".").orElse(".");
  }
}
