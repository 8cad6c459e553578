package io.creditregistry.cli.operator.quarantine;

import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.RegistryRole;
import io.creditregistry.cli.command.RoleHolder;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.SubjectsOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.CallRevertedException;
import io.creditregistry.contracts.registry.HeldRecord;
import io.creditregistry.contracts.registry.RegistryClient;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code creditctl operator quarantine expire}. */
@Command(
    name = "expire",
    description = {
      "End the hold of records that nobody approved in 7 days: the earlier record counts again.",
      "Anybody may."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator quarantine expire 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7"
    })
final class ExpireCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private SigningOptions payer;

  @Mixin private SubjectsOptions asked;

  @Override
  protected Answer process() {
    List<SubjectId> subjects = asked.subjects();
    RegistryClient client = registry.registry();
    for (SubjectId subject : subjects) {
      requireHeld(client, subject);
    }
    try {
      var receipt =
          RoleHolder.as(RegistryRole.ANYBODY, client, payer).send(client.calls().lapse(subjects));
      return new Expired(
          subjects.stream().map(SubjectId::hex).toList(),
          receipt.getTransactionHash(),
          receipt.getGasUsed().longValueExact());
    } catch (CallRevertedException refused) {
      if (refused.reason().name().equals("HeldRecordPending")) {
        throw new CallerMistake(
            "SUBJECT: expected a hold that is over but found that of %s, which may be approved until %s"
                .formatted(
                    refused.reason().parameter("subjectId").orElseThrow(),
                    Moment.text(
                        Long.parseLong(refused.reason().parameter("heldUntil").orElseThrow()))),
            refused);
      }
      throw refused;
    }
  }

  private static HeldRecord requireHeld(RegistryClient client, SubjectId subject) {
    return client
        .rating()
        .heldRecordOf(subject)
        .orElseThrow(
            () ->
                new CallerMistake(
                    "SUBJECT: expected a subject with a held record but found none of "
                        + subject.hex()));
  }

  /** Subjects whose hold ended. */
  record Expired(List<String> expired, String transactionHash, long gasUsed) implements Answer {
    @Override
    public View view() {
      return View.Facts.none()
          .with("hold ended of", expired.size() + (expired.size() == 1 ? " subject" : " subjects"))
          .with("transaction", transactionHash)
          .with("gas", gasUsed);
    }
  }
}
