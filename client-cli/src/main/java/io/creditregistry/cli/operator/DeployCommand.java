package io.creditregistry.cli.operator;

import io.creditregistry.chain.ChainOptions;
import io.creditregistry.chain.LocalChain;
import io.creditregistry.cli.command.OracleOptions;
import io.creditregistry.cli.command.RegistryOptions;
import io.creditregistry.cli.command.SigningOptions;
import io.creditregistry.cli.command.Verb;
import io.creditregistry.cli.oracle.AttesterKeys;
import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.registry.DeploymentPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.web3j.crypto.Credentials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code creditctl operator deploy}. */
@Command(
    name = "deploy",
    description = {
      "Deploy the contracts and write their addresses; run again, it verifies what stands.",
      "Attesters and registrar are the oracle's unless named."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  creditctl operator deploy --new-keys keys --fund-from chain --threshold 3"
    })
final class DeployCommand extends Verb {

  @Mixin private RegistryOptions registry;

  @Mixin private OracleOptions oracle;

  @Mixin private SigningOptions governor;

  @Option(
      names = "--new-keys",
      paramLabel = "DIR",
      description = "Use the governor's and guardian's keys in this folder; make what is missing.")
  private Path newKeys;

  @Option(
      names = "--guardian",
      paramLabel = "ADDRESS",
      description = "Who may pause and freeze; needed without --new-keys.")
  private Address guardian;

  @Option(
      names = "--registrar",
      paramLabel = "ADDRESS",
      description = "Who registers models; default the oracle's relayer.")
  private Address registrar;

  @Option(
      names = "--attesters",
      split = ",",
      paramLabel = "ADDRESS",
      description = "The first attester set; default the oracle's attesters.")
  private List<Address> attesters;

  @Option(
      names = "--threshold",
      paramLabel = "K",
      description = "Signatures that a batch needs; default more than half of the attesters.")
  private Integer threshold;

  @Option(
      names = "--desk-min-score",
      defaultValue = "" + DeploymentPlan.DEFAULT_MIN_SCORE_POINTS,
      paramLabel = "POINTS",
      description = "Least score that the example desk lends to; default ${DEFAULT-VALUE}.")
  private int minScorePoints;

  @Option(
      names = "--desk-max-age",
      defaultValue = "90d",
      paramLabel = "AGE",
      description = "Oldest data that the example desk accepts; default ${DEFAULT-VALUE}.")
  private Duration maxAge;

  @Option(
      names = "--attester-delay",
      defaultValue = "2d",
      paramLabel = "AGE",
      description =
          "Time between a new attester set's announcement and its force; default ${DEFAULT-VALUE}.")
  private Duration attesterDelay;

  @Option(
      names = "--fund-from",
      paramLabel = "DIR",
      description = "Pay governor and registrar from the faucet of the local chain in this folder.")
  private Path faucetChain;

  @Override
  protected Answer process() {
    Roles roles = roles();
    DeploymentPlan plan = plan(roles);
    if (faucetChain != null) {
      LocalChain chain = LocalChain.attach(faucetChain);
      chain.fund(plan.governor().hex(), ChainOptions.DEFAULT_BALANCE);
      chain.fund(plan.registrar().hex(), ChainOptions.DEFAULT_BALANCE);
    }
    return Deployed.ensure(registry.rpc(), roles.governor(), plan, registry.deploymentFile());
  }

  private Roles roles() {
    if (newKeys != null) {
      return Roles.in(newKeys);
    }
    if (!governor.given()) {
      throw misuse("--keystore: expected the governor's key file, or --new-keys DIR");
    }
    if (guardian == null) {
      throw misuse("--guardian: expected an address, or --new-keys DIR");
    }
    return new Roles(governor.account(), guardian);
  }

  private DeploymentPlan plan(Roles roles) {
    Credentials account = roles.governor();
    boolean asks = attesters == null || registrar == null;
    AttesterKeys held = asks ? oracle.client().keys() : null;
    List<Address> set =
        attesters == null ? held.addresses().stream().map(Address::of).toList() : attesters;
    return Deployed.plan(
        Address.of(account.getAddress()),
        guardian == null ? roles.guardian() : guardian,
        registrar == null ? relayer(held) : registrar,
        set,
        threshold == null ? set.size() / 2 + 1 : threshold,
        minScorePoints,
        maxAge,
        attesterDelay);
  }

  private Address relayer(AttesterKeys held) {
    if (held.relayer() == null) {
      throw misuse(
          "--registrar: expected an address, because the oracle has no keys yet;"
              + " run operator keys create");
    }
    return Address.of(held.relayer());
  }
}
