package io.creditregistry.cli.operator.records;

import io.creditregistry.cli.command.Noun;
import io.creditregistry.cli.command.RegistryRole;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.RegistryCalls;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code creditctl operator records}. */
@Command(
    name = "records",
    description = {
      "Correct, revoke, freeze and unfreeze records on chain, one or many, each with a reason.",
      "Reasons and their numbers are in docs/errors.md."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CorrectCommand.class,
      RecordsCommand.Revoke.class,
      RecordsCommand.Freeze.class,
      RecordsCommand.Unfreeze.class
    },
    footer = {
      "",
      "Example:",
      "  creditctl operator records revoke --file wrong.txt --reason wrong-data"
    })
public final class RecordsCommand extends Noun {

  /** {@code creditctl operator records revoke}. */
  @Command(
      name = "revoke",
      description = {
        "Withdraw records that are wrong; a subject's next record counts again.",
        "An attester signs, with its own key and balance. What is revoked already is left alone."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator records revoke 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 \\",
        "    --reason wrong-subject --keystore attester.json --passphrase-file pass"
      })
  static final class Revoke extends StatusVerb {
    Revoke() {
      super("revoked", RegistryRole.ATTESTER, StoredScore.REVOKED, true);
    }

    @Override
    ContractCall change(RegistryCalls calls, List<SubjectId> subjects, int reasonCode) {
      return calls.revoke(subjects, reasonCode);
    }
  }

  /** {@code creditctl operator records freeze}. */
  @Command(
      name = "freeze",
      description = "Keep readers from subjects' scores at once. The guardian signs.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator records freeze 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 \\",
        "    --reason under-review --keystore guardian.json --passphrase-file pass"
      })
  static final class Freeze extends StatusVerb {
    Freeze() {
      super("frozen", RegistryRole.GUARDIAN, StoredScore.FROZEN, true);
    }

    @Override
    ContractCall change(RegistryCalls calls, List<SubjectId> subjects, int reasonCode) {
      return calls.freeze(subjects, reasonCode);
    }
  }

  /** {@code creditctl operator records unfreeze}. */
  @Command(
      name = "unfreeze",
      description = {
        "Lift the guardian's freeze. The governor signs.",
        "A freeze that the subject itself set stays."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator records unfreeze 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 \\",
        "    --reason verified --keystore governor.json --passphrase-file pass"
      })
  static final class Unfreeze extends StatusVerb {
    Unfreeze() {
      super("unfrozen", RegistryRole.GOVERNOR, StoredScore.FROZEN, false);
    }

    @Override
    ContractCall change(RegistryCalls calls, List<SubjectId> subjects, int reasonCode) {
      return calls.unfreeze(subjects, reasonCode);
    }
  }
}
