package io.creditregistry.oracle.catalogue;

import io.creditregistry.contracts.bytes.Bytes32;
import io.creditregistry.contracts.registry.ContractCall;
import io.creditregistry.contracts.registry.ModelKind;
import io.creditregistry.contracts.registry.RegisteredModel;
import io.creditregistry.contracts.registry.RevertReason;
import io.creditregistry.contracts.scorecard.ScorecardTable;
import io.creditregistry.oracle.model.BoostedTrees;
import io.creditregistry.oracle.model.OnChainTable;
import io.creditregistry.oracle.model.Scorecard;
import io.creditregistry.oracle.problem.Problem;
import io.creditregistry.oracle.problem.ProblemException;
import io.creditregistry.oracle.relay.DeliveryResult;
import io.creditregistry.oracle.relay.Preparation;
import io.creditregistry.oracle.relay.Registry;
import io.creditregistry.oracle.relay.RegistryConnection;
import io.creditregistry.oracle.relay.RelayedTransaction;
import io.creditregistry.oracle.relay.Relayer;
import io.creditregistry.oracle.relay.TransactionStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Registers a model on chain, from when on it may score. Approving again finds what stands there
 * already.
 */
@Component
class ModelApproval {
  private static final String REGISTER = "register";

  private final RegistryConnection connection;
  private final Relayer relayer;
  private final TransactionStore transactions;
  private final ModelStore store;

  ModelApproval(
      RegistryConnection connection,
      Relayer relayer,
      TransactionStore transactions,
      ModelStore store) {
    this.connection = connection;
    this.relayer = relayer;
    this.transactions = transactions;
    this.store = store;
  }

  /**
   * @throws ProblemException if the chain holds another model with this id, refuses it or does not
   *     confirm it in time
   */
  void approve(StoredModel model, ApprovalRequest request) {
    relayer.alone(
        () -> {
          var registry = connection.require();
          var registered = registry.modelOf(model.modelId());
          store.activate(
              model.modelId(),
              registered.isPresent()
                  ? confirm(model, registered.get())
                  : register(registry, model, request));
          return null;
        });
  }

  private static long confirm(StoredModel model, RegisteredModel registered) {
    if (!registered.modelHash().hex().equals(model.modelHash())) {
      throw ProblemException.of(
          Problem.MODEL_CONFLICT,
          "modelHash",
          registered.modelHash(),
          model.modelHash() + " for model " + model.modelId());
    }
    return registered.policy().activatesAt();
  }

  private long register(Registry registry, StoredModel model, ApprovalRequest request) {
    settleEarlier();
    var activatesAt = registry.head().blockTime();
    var call = call(registry, model, request, activatesAt);
    return switch (relayer.prepare(REGISTER, call)) {
      case Preparation.Refused(RevertReason reason) -> throw refused(reason);
      case Preparation.Ready(RelayedTransaction transaction) -> {
        transactions.insert(transaction);
        yield switch (relayer.deliver(transaction)) {
          case DeliveryResult.Mined mined -> activatesAt;
          case DeliveryResult.Reverted reverted ->
              throw refused(
                  relayer.trial(call).orElse(new RevertReason(RevertReason.UNKNOWN, List.of())));
          case DeliveryResult.Pending pending -> throw pending(transaction);
        };
      }
    };
  }

  /** A registration that was interrupted gives way; a batch on its way does not. */
  private void settleEarlier() {
    for (var open : transactions.open()) {
      if (relayer.look(open) instanceof DeliveryResult.Pending) {
        if (!open.purpose().equals(REGISTER)) {
          throw pending(open);
        }
        transactions.giveUp(open.hash());
      }
    }
  }

  private static ContractCall call(
      Registry registry, StoredModel model, ApprovalRequest request, long activatesAt) {
    var hash = Bytes32.of(model.modelHash());
    var location = request.locationHash();
    var policy = request.policy(activatesAt);
    return switch (model.model()) {
      case Scorecard scorecard ->
          registry
              .calls()
              .register(
                  model.modelId(),
                  hash,
                  location,
                  ModelKind.SCORECARD,
                  policy,
                  Optional.of(ScorecardTable.decode(OnChainTable.of(scorecard))));
      case BoostedTrees trees ->
          registry
              .calls()
              .register(
                  model.modelId(), hash, location, ModelKind.BOOSTING, policy, Optional.empty());
    };
  }

  private static ProblemException refused(RevertReason reason) {
    return new ProblemException(Problem.TRANSACTION_REVERTED, reason.text())
        .with("error", reason.name());
  }

  private static ProblemException pending(RelayedTransaction transaction) {
    return new ProblemException(
        Problem.RECEIPT_PENDING,
        transaction.purpose() + " " + transaction.hash() + " has no receipt yet");
  }
}
