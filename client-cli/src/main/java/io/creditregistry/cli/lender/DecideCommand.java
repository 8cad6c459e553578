package io.creditregistry.cli.lender;

import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.file.TextFile;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.policy.PolicyFile;
import io.creditregistry.contracts.record.SubjectId;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code creditctl lender decide}. */
@Command(
    name = "decide",
    description = {
      "Approve, refer or decline by your own policy, off chain.",
      "A refusal comes with the notice that the applicant must get. Signatures, disclosure, score",
      "and reasons are verified first.",
      "Exit code 1 where the outcome is not an approval, or a check fails."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl lender decide 0x5f2c4e1d3b6a79880c1d2e3f405162738495a6b7 --policy policy.yaml",
      "",
      "policy.yaml:",
      "  maxAge: 30d",
      "  approve: {minScorePoints: 640, maxPdBps: 800}",
      "  refer: {minScorePoints: 600, maxPdBps: 1500}",
      "  status: {missing: refer, stale: refer, revoked: refer, frozen: refer, quarantined: refer,",
      "    disputed: refer}",
      "  notice:",
      "    creditor: Example Bank, 1 Main Street, Springfield",
      "    scoreProvider: Example Registry, 2 Main Street, Springfield, 555-0100",
      "    agency: Bureau of Consumer Financial Protection, 1700 G Street NW, Washington DC 20006"
    })
final class DecideCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private OracleOptions oracle;

  @Parameters(paramLabel = "SUBJECT", description = "The applicant's subject id.")
  private SubjectId subject;

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "Your rules in YAML; see below.")
  private Path policy;

  @Option(
      names = "--disclosure",
      paramLabel = "FILE",
      description = "The disclosure that the applicant brought; default: ask the oracle.")
  private Path disclosure;

  @Option(
      names = "--features",
      paramLabel = "FILE",
      description = {
        "The canonical text of the features, where the applicant brought it: points and reasons are",
        "then derived from it. A model of trees has no table, and needs it."
      })
  private Path features;

  @Option(
      names = "--schema-file",
      paramLabel = "FILE",
      description = "The schema's canonical text, checked by its hash; default: ask the oracle.")
  private Path schema;

  @Option(
      names = "--model-file",
      paramLabel = "FILE",
      description = "The model's canonical JSON, checked by its hash; default: ask the oracle.")
  private Path model;

  @Option(
      names = "--notice",
      paramLabel = "FILE",
      description = "Also write the notice to this file, where there is one.")
  private Path notice;

  @Option(
      names = "--unproven",
      description = "Take the node's word for the records; for nodes that give no eth_getProof.")
  private boolean unproven;

  @Override
  protected Answer process() {
    var rules = PolicyFile.read(policy);
    var source = new ReasonSource(disclosure, features, model, schema, oracle::client);
    LendingDecision decision =
        new Decider(registry.registry(), !unproven, rules, source).decide(subject);
    if (notice != null && !decision.letter().isEmpty()) {
      TextFile.write(notice, String.join("\n", decision.letter()) + "\n");
    }
    return decision;
  }
}
