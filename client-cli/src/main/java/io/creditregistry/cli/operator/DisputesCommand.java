package io.creditregistry.cli.operator;

import io.creditregistry.cli.command.Noun;
import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.ReasonOption;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.outcome.Sent;
import io.creditregistry.cli.view.Moment;
import io.creditregistry.contracts.record.StoredScore;
import io.creditregistry.contracts.record.SubjectId;
import io.creditregistry.contracts.registry.RegistryClient;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.subject.DisputeState;
import io.creditregistry.contracts.subject.SignedStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl operator disputes}. */
@Command(
    name = "disputes",
    description = "List, extend and resolve subjects' disputes; the oracle's attesters sign.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DisputesCommand.All.class,
      DisputesCommand.Extend.class,
      DisputesCommand.Resolve.class
    },
    footer = {"", "Example:", "  creditctl operator disputes list"})
final class DisputesCommand extends Noun {

  /** {@code creditctl operator disputes list}. */
  @Command(
      name = "list",
      description = "List open disputes, the most urgent first; overdue ones are marked.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  creditctl operator disputes list --all --json"})
  static final class All extends Verb {
    @Mixin private RegistryOptions registry;

    @Option(names = "--all", description = "List closed ones too.")
    private boolean all;

    @Override
    protected Answer process() {
      return Disputes.of(registry.registry(), all);
    }
  }

  /** {@code creditctl operator disputes extend}. */
  @Command(
      name = "extend",
      description = "Take the further 15 days for a subject's open dispute, once.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator disputes extend 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7"
      })
  static final class Extend extends Statement {
    @Override
    SignedStatement sign(OracleOptions oracle, SubjectId subject) {
      return oracle.client().extendDispute(subject);
    }
  }

  /** {@code creditctl operator disputes resolve}. */
  @Command(
      name = "resolve",
      description = {
        "End a subject's open dispute: upheld, corrected or rejected.",
        "Before an outcome of corrected, operator records correct puts the record right."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  creditctl operator disputes resolve 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 \\",
        "    --outcome corrected --reason wrong-data"
      })
  static final class Resolve extends Statement {
    @Option(
        names = "--outcome",
        required = true,
        paramLabel = "OUTCOME",
        description = "upheld, corrected or rejected.")
    private DisputeState outcome;

    @Mixin private ReasonOption reason;

    @Override
    void check(RegistryClient client, SubjectId subject) {
      StoredScore stored = client.rating().storedScore(subject);
      long openedAt = client.subjects().disputeOf(subject).openedAt();
      boolean corrected = (stored.statusBits() & StoredScore.CORRECTED) != 0;
      if (outcome == DisputeState.CORRECTED && !(corrected && stored.publishedAt() >= openedAt)) {
        throw new CallerMistake(
            "--outcome corrected: expected a correction since the dispute was opened at "
                + Moment.text(openedAt)
                + " but found none; score the subject again, then operator records correct "
                + subject.hex());
      }
    }

    @Override
    SignedStatement sign(OracleOptions oracle, SubjectId subject) {
      if (!outcome.isResolution()) {
        throw misuse("--outcome: expected upheld, corrected or rejected but found " + outcome);
      }
      return oracle.client().resolveDispute(subject, outcome, reason.reason().code());
    }
  }

  /** Has attesters sign, and sends what they signed. */
  abstract static class Statement extends Verb {
    @Mixin private RegistryOptions registry;

    @Mixin private OracleOptions oracle;

    @Mixin private SigningOptions payer;

    @Parameters(paramLabel = "SUBJECT", description = "The subject's id.")
    private SubjectId subject;

    abstract SignedStatement sign(OracleOptions by, SubjectId about);

    /** Refuses what the chain would take but should not be said. */
    void check(RegistryClient client, SubjectId about) {}

    @Override
    protected final Answer process() {
      RegistryClient client = registry.registry();
      check(client, subject);
      SignedStatement signed = sign(oracle, subject);
      var receipt =
          new TransactionSender(client.rpc(), payer.account())
              .send(client.subjectCalls().state(signed.toStatement(), signed.packedSignatures()))
              .orThrow();
      return Sent.of(signed.statement().replace('-', ' '), subject.hex(), receipt);
    }
  }
}
