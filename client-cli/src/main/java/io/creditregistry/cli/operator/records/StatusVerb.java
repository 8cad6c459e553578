package io.creditregistry.cli.operator.records;

import io.creditregistry.cli.command.ReasonOption;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.RegistryRole;
import io.creditregistry.cli.command.RoleHolder;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.SubjectsOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.CreditRatingClient;
import io.creditregistry.contracts.registry.RegistryCalls;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.ScoreReading;
import java.util.ArrayList;
import java.util.List;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import picocli.CommandLine.Mixin;

/** A command that sets or clears one status bit for subjects. */
abstract class StatusVerb extends Verb {
  /** Subjects in one transaction: about four million gas. */
  static final int CHUNK = 500;

  private final String change;
  private final RegistryRole role;
  private final int bit;
  private final boolean set;

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions signing;

  @Mixin private SubjectsOptions asked;

  @Mixin private ReasonOption reason;

  StatusVerb(String change, RegistryRole role, int bit, boolean set) {
    this.change = change;
    this.role = role;
    this.bit = bit;
    this.set = set;
  }

  abstract ContractCall change(RegistryCalls calls, List<SubjectId> subjects, int reasonCode);

  @Override
  protected final Answer process() {
    List<SubjectId> subjects = asked.subjects();
    RegistryClient client = registry.registry();
    RoleHolder holder = RoleHolder.as(role, client, signing);
    List<SubjectId> changing = changing(client.rating(), subjects);
    List<TransactionReceipt> receipts = new ArrayList<>();
    for (int from = 0; from < changing.size(); from += CHUNK) {
      List<SubjectId> some = changing.subList(from, Math.min(from + CHUNK, changing.size()));
      receipts.add(holder.send(change(client.calls(), some, reason.reason().code())));
      progress().say(change + " " + (from + some.size()) + " of " + changing.size());
    }
    List<SubjectId> unchanged = subjects.stream().filter(s -> !changing.contains(s)).toList();
    return ChangedRecords.of(change, reason.reason(), changing, unchanged, receipts);
  }

  /** Those whose bit is not so yet. */
  private List<SubjectId> changing(CreditRatingClient rating, List<SubjectId> subjects) {
    List<SubjectId> changing = new ArrayList<>();
    List<SubjectId> missing = new ArrayList<>();
    for (int from = 0; from < subjects.size(); from += CHUNK) {
      List<SubjectId> some = subjects.subList(from, Math.min(from + CHUNK, subjects.size()));
      List<ScoreReading> readings = rating.scoresOf(some, 0);
      for (int i = 0; i < some.size(); i++) {
        StoredScore stored = readings.get(i).score();
        if (stored.equals(StoredScore.EMPTY)) {
          missing.add(some.get(i));
        } else if (((stored.statusBits() & bit) != 0) != set) {
          changing.add(some.get(i));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new CallerMistake(
          "SUBJECT: expected subjects with a record on chain but found none for %d of %d, first %s"
              .formatted(missing.size(), subjects.size(), missing.getFirst().hex()));
    }
    return changing;
  }
}
