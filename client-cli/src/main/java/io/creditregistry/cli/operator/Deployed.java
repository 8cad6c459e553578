package io.creditregistry.cli.operator;

import io.creditregistry.cli.outcome.Answer;
import io.creditregistry.cli.outcome.CallerMistake;
import io.creditregistry.cli.view.View;
import io.creditregistry.contracts.bytes.Address;
import io.creditregistry.contracts.registry.Deployment;
import io.creditregistry.contracts.registry.DeploymentFile;
import io.creditregistry.contracts.registry.DeploymentPlan;
import io.creditregistry.contracts.registry.RegistryDeployment;
import io.creditregistry.contracts.registry.TransactionSender;
import io.creditregistry.contracts.rpc.ChainRpc;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.web3j.crypto.Credentials;

/**
 * Contracts that stand.
 *
 * @param fresh false where they stood before and were only verified
 * @param file the addresses file
 */
public record Deployed(
    boolean fresh,
    long chainId,
    String creditRating,
    String modelRegistry,
    String subjectRegistry,
    String lendingDesk,
    String scoreFeedFactory,
    long deploymentBlock,
    String governor,
    String guardian,
    String registrar,
    List<String> attesters,
    int threshold,
    int minScorePoints,
    List<String> transactions,
    String file)
    implements Answer {

  /**
   * What to deploy with.
   *
   * @throws CallerMistake where the contracts would refuse it
   */
  public static DeploymentPlan plan(
      Address governor,
      Address guardian,
      Address registrar,
      List<Address> attesters,
      int threshold,
      int minScorePoints,
      Duration maxAge,
      Duration attesterDelay) {
    try {
      return new DeploymentPlan(
          governor,
          guardian,
          registrar,
          attesters,
          threshold,
          minScorePoints,
          maxAge.toSeconds(),
          attesterDelay.toSeconds());
    } catch (IllegalArgumentException e) {
      throw new CallerMistake(e.getMessage(), e);
    }
  }

  /** Deploys as planned, paid by this account, or verifies what the file says stands already. */
  public static Deployed ensure(ChainRpc rpc, Credentials payer, DeploymentPlan plan, Path file) {
    boolean fresh = DeploymentFile.read(file).isEmpty();
    Deployment made = RegistryDeployment.ensure(rpc, new TransactionSender(rpc, payer), plan, file);
    return new Deployed(
        fresh,
        made.chainId(),
        made.creditRating().checksummed(),
        made.modelRegistry().checksummed(),
        made.subjectRegistry().checksummed(),
        made.lendingDesk().checksummed(),
        made.scoreFeedFactory().checksummed(),
        made.deploymentBlock(),
        plan.governor().checksummed(),
        plan.guardian().checksummed(),
        plan.registrar().checksummed(),
        made.plan().attesters().stream().map(Address::checksummed).toList(),
        plan.threshold(),
        plan.minScorePoints(),
        made.transactions(),
        file.toString());
  }

  @Override
  public View view() {
    return View.Facts.none()
        .with("contracts", fresh ? "deployed" : "stand already, verified")
        .with("chain id", chainId)
        .with("CreditRating", creditRating)
        .with("ModelRegistry", modelRegistry)
        .with("SubjectRegistry", subjectRegistry)
        .with("LendingDesk", lendingDesk + " (minimum " + minScorePoints + " points)")
        .with("ScoreFeedFactory", scoreFeedFactory)
        .with("block", deploymentBlock)
        .with("governor", governor)
        .with("guardian", guardian)
        .with("registrar", registrar)
        .with("attesters", threshold + " of " + attesters.size() + " sign")
        .with("addresses file", file);
  }
}
