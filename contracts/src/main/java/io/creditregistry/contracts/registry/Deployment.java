package io.creditregistry.contracts.registry;

import io.creditregistry.contracts.bytes.Address;
import java.util.List;

/**
 * Where the contracts stand, and what they were deployed with.
 *
 * @param chainId the chain
 * @param creditRating address of {@code CreditRating}
 * @param modelRegistry address of {@code ModelRegistry}
 * @param subjectRegistry address of {@code SubjectRegistry}, which {@code CreditRating} made
 * @param lendingDesk address of {@code LendingDesk}
 * @param scoreFeedFactory address of {@code ScoreFeedFactory}
 * @param deploymentBlock number of the block that holds the first of them: logs begin here
 * @param plan roles, first attester set and the desk's policy
 * @param transactions hashes of the four creating transactions in order: models, rating, desk,
 *     feeds
 */
public record Deployment(
    long chainId,
    Address creditRating,
    Address modelRegistry,
    Address subjectRegistry,
    Address lendingDesk,
    Address scoreFeedFactory,
    long deploymentBlock,
    DeploymentPlan plan,
    List<String> transactions) {
  /** Copies the list. */
  public Deployment {
    transactions = List.copyOf(transactions);
  }

  /** The contracts whose logs are the registry's history. */
  public List<Address> withHistory() {
    return List.of(creditRating, modelRegistry, subjectRegistry);
  }
}
